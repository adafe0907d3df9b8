package io.hengke.ledger;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cost lines over HTTP. Amounts come in as decimal text and leave as integer minor units. */
@RestController
@RequestMapping("/api/ledger/lines")
class CostLineController {

    private static final int LONGEST_PAGE = 200;

    private final Bookkeeping books;
    private final CostLines lines;
    private final Attachments attachments;
    private final String currency;

    CostLineController(Bookkeeping books, CostLines lines, Attachments attachments, ServerSettings settings) {
        this.books = books;
        this.lines = lines;
        this.attachments = attachments;
        this.currency = settings.currency().getCurrencyCode();
    }

    /** @param sumMinor what all lines asked for come to, not only those of this page */
    record LinePage(List<CostLine> items, @Nullable String next, long total, long sumMinor, String currency) {}

    /** @param history the line and all lines tied to it by reversal and correction, oldest first */
    record LineDetails(CostLine line, List<CostLine> history, List<Attachment> attachments, String currency) {}

    record Lines(List<CostDraft> lines) {}

    record Reversal(@Nullable String reason, @Nullable LocalDate reversedOn) {}

    record Correction(
            CostDraft line,
            @Nullable String reason,
            @Nullable LocalDate reversedOn) {}

    @GetMapping
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Lists cost lines, newest first unless sorted otherwise, with what all of them come to")
    LinePage list(
            LineFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var order = LineOrder.of(sort);
        var items = lines.list(filter, order, after, size);
        var sum = lines.sum(filter);
        var next = items.size() < size ? null : order.cursor(items.getLast());
        return new LinePage(items, next, sum.lines(), sum.amountMinor(), currency);
    }

    @GetMapping("/{id}")
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Shows a cost line with its whole history and its attachments")
    LineDetails show(@PathVariable long id) {
        var line = lines.find(id).orElseThrow(() -> new Problem("ledger.line.not-found", id));
        return new LineDetails(line, lines.history(id), attachments.of(id), currency);
    }

    @PostMapping
    @Requires(Permission.LEDGER_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Posts a cost line; sent again under the same Idempotency-Key it is posted once")
    CostLine enter(
            @RequestBody CostDraft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            Caller caller) {
        return books.enter(draft, key, caller);
    }

    @PostMapping("/batch")
    @Requires(Permission.LEDGER_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Posts several cost lines, all or none")
    List<CostLine> enterAll(@RequestBody Lines batch, Caller caller) {
        return books.enterAll(batch.lines(), caller);
    }

    @PostMapping("/{id}/reversal")
    @Requires(Permission.LEDGER_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes a cost line back by a line of the opposite amount")
    CostLine reverse(@PathVariable long id, @RequestBody Reversal reversal, Caller caller) {
        return books.reverse(id, reversal.reason(), reversal.reversedOn(), caller);
    }

    @PostMapping("/{id}/correction")
    @Requires(Permission.LEDGER_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes a cost line back and posts what should have been posted")
    CostLine correct(@PathVariable long id, @RequestBody Correction correction, Caller caller) {
        return books.correct(id, correction.line(), correction.reason(), correction.reversedOn(), caller);
    }
}
