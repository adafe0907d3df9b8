package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.results.BookedCosts;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trial balances over HTTP. */
@RestController
@RequestMapping("/api/ledger/trial-balances/{month}")
class TrialBalanceController {

    private static final int LIMIT_BYTES = 10 * 1024 * 1024;

    private final TrialBalances balances;
    private final TrialBalanceTie tie;
    private final BookedCosts booked;
    private final AuditTrail audit;
    private final Currency currency;

    TrialBalanceController(
            TrialBalances balances,
            TrialBalanceTie tie,
            BookedCosts booked,
            AuditTrail audit,
            ServerSettings settings) {
        this.balances = balances;
        this.tie = tie;
        this.booked = booked;
        this.audit = audit;
        this.currency = settings.currency();
    }

    record TieView(Tie tie, String currency) {}

    record ExplanationDraft(
            @Nullable String account,
            @Nullable String amount,
            @Nullable String reason) {}

    @GetMapping
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Shows a month's trial balance beside what is booked, account by account")
    TieView show(@PathVariable YearMonth month) {
        return new TieView(tie.of(month, ImportedBooks.of(booked)), currency.getCurrencyCode());
    }

    @PutMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Permission.LEDGER_WRITE)
    @Transactional
    @Operation(summary = "Brings in a month's trial balance; the body is a CSV or XLSX file, or pasted text")
    public TieView put(
            @PathVariable YearMonth month,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String prefixes,
            InputStream body,
            Caller caller)
            throws IOException {
        var content = body.readNBytes(LIMIT_BYTES + 1);
        if (content.length > LIMIT_BYTES) {
            throw new Problem("ledger.trial-balance.too-large", LIMIT_BYTES / 1024 / 1024);
        }
        var rows = new TrialTable(currency).read(TrialCells.of(content, name));
        balances.replace(month, Inputs.required("name", name), split(prefixes), rows, caller.name());
        audit.record(
                caller,
                "ledger.trial-balance-imported",
                month.toString(),
                Map.of("name", name, "accounts", rows.size()));
        return show(month);
    }

    @PostMapping("/explanations")
    @Requires(Permission.LEDGER_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(summary = "Explains a part of an account's difference")
    public TieView explain(@PathVariable YearMonth month, @RequestBody ExplanationDraft draft, Caller caller) {
        var account = Inputs.required("account", draft.account());
        var amount = Amounts.notZero(draft.amount(), currency);
        var reason = Inputs.reason(draft.reason());
        balances.explain(month, account, amount, reason, caller.name());
        audit.record(
                caller,
                "ledger.difference-explained",
                month + " " + account,
                Map.of("amountMinor", amount, "reason", reason));
        return show(month);
    }

    @DeleteMapping("/explanations/{id}")
    @Requires(Permission.LEDGER_WRITE)
    @Transactional
    @Operation(summary = "Removes an explanation")
    public TieView removeExplanation(@PathVariable YearMonth month, @PathVariable long id, Caller caller) {
        if (!balances.removeExplanation(month, id)) {
            throw new Problem("ledger.explanation.not-found", id);
        }
        audit.record(caller, "ledger.explanation-removed", month.toString(), Map.of("id", id));
        return show(month);
    }

    private static List<String> split(@Nullable String prefixes) {
        return prefixes == null
                ? List.of()
                : Arrays.stream(prefixes.split("[,，;；\\s]+"))
                        .filter(it -> !it.isBlank())
                        .toList();
    }
}
