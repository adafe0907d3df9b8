package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of the customer list, or of a list of the rows behind a figure.
 *
 * @param key as in the API
 * @param name as in its table
 * @param group of columns it is listed under
 * @param field the kind of field it is, if not everybody may see it
 * @param isStandard shown unless others are chosen
 */
record CustomerColumn(
        String key, String name, String group, ColumnKind kind, Optional<Field> field, boolean isStandard) {

    /** Columns that results made before them do not have. */
    private static final Set<String> LATER = Set.of("previous_tier", "margin_tier", "earlier_margin_tier", "nps_score");

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

    /** SQL type of its values. */
    String type() {
        return switch (kind) {
            case CHOICE, TEXT, MONTH -> "varchar";
            case MONEY, COUNT -> "bigint";
            case DECIMAL, SHARE -> "double";
            case DATE -> "date";
            case FLAG -> "boolean";
        };
    }

    @Nullable
    Object value(ResultSet row, Caller caller) throws SQLException {
        var value = LATER.contains(name) && !Rows.has(row, name) ? null : row.getObject(name);
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case DATE, MONTH -> value.toString();
            case CHOICE, TEXT -> text(value.toString(), caller);
            case MONEY, COUNT, DECIMAL, SHARE, FLAG -> value;
        };
    }

    private String text(String value, Caller caller) {
        return field.filter(caller::masks)
                .map(it -> it == Field.PHONE ? Masks.phone(value) : Masks.email(value))
                .orElse(value);
    }
}
