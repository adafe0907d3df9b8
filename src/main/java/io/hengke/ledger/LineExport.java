package io.hengke.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.hengke.results.CsvSheet;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes all cost lines a filter leaves as a CSV file, however many: it holds one page of them at a time. */
@Component
class LineExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PAGE = 1000;

    private static final List<String> HEADS = List.of(
            "costId",
            "postedOn",
            "amount",
            "costType",
            "kind",
            "account",
            "department",
            "employee",
            "vendor",
            "channel",
            "campaign",
            "customerId",
            "orderId",
            "ticketId",
            "activity",
            "memo",
            "reason",
            "enteredByName",
            "enteredAt",
            "isReversed");

    private final CostLines lines;
    private final Currency currency;

    LineExport(CostLines lines, ServerSettings settings) {
        this.lines = lines;
        this.currency = settings.currency();
    }

    /** @return how many lines were written */
    long write(LineFilter filter, LineOrder order, Language language, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads(language));
            var written = 0L;
            @Nullable String after = null;
            List<CostLine> page;
            do {
                page = lines.list(filter, order, after, PAGE);
                page.forEach(it -> csv.writeRecord(cells(it)));
                written += page.size();
                after = page.isEmpty() ? null : order.cursor(page.getLast());
            } while (page.size() == PAGE);
            return written;
        }
    }

    private List<String> heads(Language language) {
        var messages = Messages.in(language);
        return HEADS.stream()
                .map(it -> messages.text("ledger.export." + it)
                        + (it.equals("amount") ? " (" + currency.getCurrencyCode() + ")" : ""))
                .toList();
    }

    private List<String> cells(CostLine line) {
        var entry = line.entry();
        var amount = BigDecimal.valueOf(entry.amountMinor(), currency.getDefaultFractionDigits());
        return Stream.of(
                        Stream.of(line.costId(), entry.postedOn().toString(), amount.toPlainString()),
                        texts(
                                entry.costType(),
                                line.kind().name(),
                                entry.account(),
                                entry.department(),
                                entry.employee(),
                                entry.vendor(),
                                entry.channel(),
                                entry.campaign(),
                                entry.customerId(),
                                entry.orderId(),
                                entry.ticketId(),
                                entry.activity(),
                                entry.memo(),
                                line.reason(),
                                line.enteredByName()),
                        Stream.of(line.enteredAt().toString(), Boolean.toString(line.isReversed())))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<String> texts(@Nullable String... texts) {
        return Stream.of(texts).map(it -> CsvSheet.harmless(Objects.requireNonNullElse(it, "")));
    }
}
