package io.hengke.results;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the customers a query leaves into a file, row by row: the same scope, columns and masks as the list. */
@Service
class CustomerExport {

    private final Results results;

    CustomerExport(Results results) {
        this.results = results;
    }

    /** The kinds of file. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** @return how many rows were written */
    long write(CustomerQuery query, Format format, Language language, OutputStream out) {
        return results.stream(reader -> {
            var written = new LongAdder();
            try (var sheet = sheet(format, query, reader.label(), language, out)) {
                sheet.heads(heads(query, reader.label(), language));
                reader.each(sql(query), query.selection().parameters(), row -> {
                    sheet.row(values(row, query, language));
                    written.increment();
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return written.sum();
        });
    }

    private static SheetWriter sheet(
            Format format, CustomerQuery query, RunLabel run, Language language, OutputStream out) throws IOException {
        var digits = Long.toString(run.minorPerMajor()).length() - 1;
        var kinds = query.columns().stream().map(CustomerColumn::kind).toList();
        return switch (format) {
            case CSV -> new CsvSheet(out, kinds, digits);
            case XLSX -> new ExcelSheet(out, Messages.in(language).text("results.export.sheet"), kinds, digits);
        };
    }

    private static List<String> heads(CustomerQuery query, RunLabel run, Language language) {
        var messages = Messages.in(language);
        return query.columns().stream()
                .map(it -> messages.text("results.column." + it.key())
                        + (it.kind() == ColumnKind.MONEY ? " (" + run.currency() + ")" : ""))
                .toList();
    }

    private static String sql(CustomerQuery query) {
        var names = query.columns().stream().map(CustomerColumn::name).collect(Collectors.joining(", "));
        return "select %s from %s order by %s"
                .formatted(names, query.selection().sql(), query.ordering().sql());
    }

    /** A choice is written in the words of the list, since the file is for people; programs ask the API. */
    private static @Nullable Object[] values(ResultSet row, CustomerQuery query, Language language)
            throws SQLException {
        var values = new @Nullable Object[query.columns().size()];
        for (int i = 0; i < values.length; i++) {
            var column = query.columns().get(i);
            var value = column.value(row, query.caller());
            values[i] = column.kind() == ColumnKind.CHOICE && value instanceof String code
                    ? ChoiceLabels.of(column.key(), code, language)
                    : value;
        }
        return values;
    }
}
