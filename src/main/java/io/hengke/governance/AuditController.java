package io.hengke.governance;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail over HTTP. There is no endpoint that changes it. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final AuditSearch search;
    private final AuditChain chain;

    AuditController(AuditSearch search, AuditChain chain) {
        this.search = search;
        this.chain = chain;
    }

    /** @param next what to give as {@code after} for the next page; null on the last one */
    record AuditPage(
            List<AuditSearch.Entry> items,
            @Nullable Long next,
            @Nullable Long total) {}

    record AuditActions(List<Map<String, String>> items) {}

    @GetMapping
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "Searches the audit trail, newest first")
    AuditPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(name = "search", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, Page.LONGEST);
        var filter = new AuditSearch.Filter(account, action, subject, text, from, to, after);
        var found = search.find(filter, size, caller.language());
        return new AuditPage(found, found.size() < size ? null : found.getLast().id(), null);
    }

    @GetMapping("/actions")
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "Lists the kinds of action the audit trail holds")
    AuditActions actions(Caller caller) {
        return new AuditActions(search.actions(caller.language()));
    }

    @GetMapping("/verification")
    @Requires(Permission.AUDIT_READ)
    @Operation(summary = "Recomputes the trail's chain of hashes and names the first entry that was tampered with")
    AuditChain.Verification verification(@RequestParam(defaultValue = "") String seal) {
        return chain.verify(seal);
    }
}
