package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of the customer list.
 *
 * @param key as in the API
 * @param name as in the table {@code customer}
 * @param group of columns it is listed under
 * @param field the kind of field it is, if not everybody may see it
 * @param isStandard shown unless others are chosen
 */
record CustomerColumn(
        String key, String name, String group, ColumnKind kind, Optional<Field> field, boolean isStandard) {

    /** Columns that results made before them do not have. */
    private static final Set<String> LATER = Set.of("previous_tier", "nps_score");

    /** Hidden columns do not exist for the caller; phone and e-mail are shown in part instead. */
    boolean isHiddenFrom(Caller caller) {
        return field.filter(it -> it == Field.COST || it == Field.MARGIN)
                .map(caller::masks)
                .orElse(false);
    }

    /** Order and filters would give away what is masked. */
    boolean isSortableBy(Caller caller) {
        return field.map(it -> !caller.masks(it)).orElse(true);
    }

    /** What the list is sorted by: names by their sound. */
    String sortName() {
        return key.equals("name") ? "name_sound" : name;
    }

    @Nullable
    Object value(ResultSet row, Caller caller) throws SQLException {
        var value = LATER.contains(name) && !isIn(row) ? null : row.getObject(name);
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case DATE -> value.toString();
            case CHOICE, TEXT -> text(value.toString(), caller);
            case MONEY, COUNT, DECIMAL, SHARE, FLAG -> value;
        };
    }

    private boolean isIn(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String text(String value, Caller caller) {
        return field.filter(caller::masks)
                .map(it -> it == Field.PHONE ? Masks.phone(value) : Masks.email(value))
                .orElse(value);
    }
}
