package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.results.Customers.CustomerPage;
import io.hengke.results.Customers.ValueCount;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of customers over HTTP. */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    @Requires(Permission.CUSTOMER_READ)
    @Operation(
            summary = "Lists customers: filtered, searched by q, sorted, page by page",
            description =
                    "Filters: column=value (repeat for several), column.from, column.to, column.contains, column.empty. "
                            + "Others: q, columns, sort (a column, - before it for descending), limit, after.")
    CustomerPage list(Caller caller, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return customers.page(CustomerQuery.of(caller, parameters));
    }

    /**
     * A column of the list.
     *
     * @param label in the caller's language
     * @param help what it means; null where the label says it all
     * @param sensitivity phone, email, cost, margin or null: what kind of field it is
     * @param filter range, choice, text or flag
     * @param listed false for what customers are only filtered by: it is no column of the list
     */
    record CustomerColumnView(
            String key,
            String label,
            @Nullable String help,
            String group,
            String groupLabel,
            ColumnKind kind,
            @Nullable String sensitivity,
            String filter,
            boolean sortable,
            boolean standard,
            boolean listed) {

        static CustomerColumnView of(CustomerColumn it, Caller caller, Language language) {
            return of(it, "results.column.", "results.help.", caller, language);
        }

        /** Of a list of rows behind figures. */
        static CustomerColumnView ofRows(CustomerColumn it, Caller caller, Language language) {
            return of(it, "results.row.", "results.row-help.", caller, language);
        }

        private static CustomerColumnView of(
                CustomerColumn it, String labels, String helps, Caller caller, Language language) {
            var messages = Messages.in(language);
            return new CustomerColumnView(
                    it.key(),
                    messages.text(labels + it.key()),
                    messages.find(helps + it.key()).orElse(null),
                    it.group(),
                    messages.text("results.group." + it.group()),
                    it.kind(),
                    it.field()
                            .map(field -> field.name().toLowerCase(java.util.Locale.ROOT))
                            .orElse(null),
                    filter(it.kind()),
                    it.isSortableBy(caller),
                    it.isStandard(),
                    true);
        }

        static CustomerColumnView of(CustomerRelation it, Language language) {
            var messages = Messages.in(language);
            return new CustomerColumnView(
                    it.key(),
                    messages.text("results.column." + it.key()),
                    messages.find("results.help." + it.key()).orElse(null),
                    it.group(),
                    messages.text("results.group." + it.group()),
                    ColumnKind.CHOICE,
                    null,
                    "choice",
                    true,
                    false,
                    false);
        }

        private static String filter(ColumnKind kind) {
            return kind.isRange() ? "range" : kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @GetMapping("/columns")
    @Requires(Permission.CUSTOMER_READ)
    @Operation(
            summary =
                    "Lists the columns of the customer list that exist for the caller, and what else it is filtered by")
    List<CustomerColumnView> columns(Caller caller, Language language) {
        return Stream.concat(
                        CustomerColumns.of(caller).stream().map(it -> CustomerColumnView.of(it, caller, language)),
                        Stream.of(CustomerRelation.values()).map(it -> CustomerColumnView.of(it, language)))
                .toList();
    }

    /** @param label of the value in the caller's language; the value itself where it is the data's own word */
    record CustomerChoiceView(
            @Nullable String value, @Nullable String label, long customers) {

        static CustomerChoiceView of(ValueCount it) {
            return new CustomerChoiceView(it.value(), it.label(), it.customers());
        }
    }

    @GetMapping("/values")
    @Requires(Permission.CUSTOMER_READ)
    @Operation(summary = "Lists the values of a column that has few, with the number of customers of each")
    List<CustomerChoiceView> values(Caller caller, Language language, @RequestParam String column) {
        return customers.values(column, caller, language).stream()
                .map(CustomerChoiceView::of)
                .toList();
    }
}
