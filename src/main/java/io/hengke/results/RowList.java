package io.hengke.results;

import static io.hengke.results.ColumnKind.CHOICE;
import static io.hengke.results.ColumnKind.COUNT;
import static io.hengke.results.ColumnKind.DATE;
import static io.hengke.results.ColumnKind.DECIMAL;
import static io.hengke.results.ColumnKind.FLAG;
import static io.hengke.results.ColumnKind.MONEY;
import static io.hengke.results.ColumnKind.MONTH;
import static io.hengke.results.ColumnKind.TEXT;

import io.hengke.shared.NearMiss;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows that figures are made of, beside customers, orders and costs. Each row belongs to a customer, where one is known. */
enum RowList {
    /** answers to surveys that scores count */
    ANSWERS(
            "answer",
            "-submittedOn",
            column(DATE, "submitted_on"),
            column(CHOICE, "question"),
            column(DECIMAL, "score"),
            column(CHOICE, "judgement"),
            column(TEXT, "comment"),
            column(CHOICE, "channel"),
            column(CHOICE, "region"),
            column(CHOICE, "category"),
            further(MONTH, "month"),
            further(CHOICE, "quarter"),
            further(TEXT, "response_id")),

    /** tickets and comments with a text */
    TEXTS(
            "text",
            "-writtenOn",
            column(DATE, "written_on"),
            column(CHOICE, "source"),
            column(TEXT, "words"),
            column(CHOICE, "topic"),
            column(CHOICE, "sentiment"),
            column(CHOICE, "urgency"),
            further(MONTH, "month"),
            further(TEXT, "source_id")),

    /** unbroken times under subscription */
    CONTRACTS(
            "contract",
            "-startedOn",
            column(DATE, "started_on"),
            column(DATE, "ended_on"),
            column(FLAG, "is_running"),
            column(COUNT, "months"),
            column(MONEY, "monthly_amount_minor")),

    /** recurring revenue by customer and month */
    MOVES(
            "move",
            "-month",
            column(MONTH, "month"),
            column(CHOICE, "move"),
            column(MONEY, "before_minor"),
            column(MONEY, "after_minor"),
            column(MONEY, "change_minor")),

    /** customers in groups of experiments */
    ASSIGNMENTS(
            "assignment",
            "-assignedOn",
            column(CHOICE, "experiment"),
            column(CHOICE, "arm"),
            column(DATE, "assigned_on"),
            column(DATE, "last_day"));

    /** Beginning of every row: whom it is about. */
    private static final List<CustomerColumn> CUSTOMER =
            List.of(column(TEXT, "customer_id"), column(TEXT, "customer_name"));

    private final String table;
    private final String standardSort;

    @SuppressWarnings("ImmutableEnumChecker") // List.of of records
    private final List<CustomerColumn> own;

    RowList(String table, String standardSort, CustomerColumn... own) {
        this.table = table;
        this.standardSort = standardSort;
        this.own = List.of(own);
    }

    private static CustomerColumn column(ColumnKind kind, String name) {
        return column(kind, name, true);
    }

    /** A column that is shown when it is chosen. */
    private static CustomerColumn further(ColumnKind kind, String name) {
        return column(kind, name, false);
    }

    private static CustomerColumn column(ColumnKind kind, String name, boolean isStandard) {
        return new CustomerColumn(CustomerColumns.key(name), name, "rows", kind, Optional.empty(), isStandard);
    }

    /** @throws Problem if there is no such list */
    static RowList find(String key) {
        return Stream.of(values())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem("results.rows.not-found", key));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String standardSort() {
        return standardSort;
    }

    /** The rows with the customers they belong to, as a table. */
    String from() {
        return "(select r.*, c.customer_id, c.name as customer_name, c.owner from %s r left join customer c using (customer_key)) listed"
                .formatted(table);
    }

    List<CustomerColumn> columns() {
        return Stream.concat(CUSTOMER.stream(), own.stream()).toList();
    }

    /** @throws Problem if there is no such column */
    CustomerColumn column(String key) {
        return columns().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem("results.column.unknown", key, nearest(key)));
    }

    private String nearest(String key) {
        return NearMiss.nearest(key, columns().stream().map(CustomerColumn::key).toList())
                .orElse("customerId");
    }
}
