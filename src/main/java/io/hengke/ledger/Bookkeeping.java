package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts cost lines and takes them back. Nothing is changed in place: every step adds lines. */
@Service
class Bookkeeping {

    private static final int LARGEST_BATCH = 500;

    private final CostLines lines;
    private final OpenMonths months;
    private final AuditTrail audit;
    private final Currency currency;

    Bookkeeping(CostLines lines, OpenMonths months, AuditTrail audit, ServerSettings settings) {
        this.lines = lines;
        this.months = months;
        this.audit = audit;
        this.currency = settings.currency();
    }

    /** @param key chosen by the sender: the same key posts nothing again, but answers the line it posted */
    @Transactional
    public CostLine enter(CostDraft draft, @Nullable UUID key, Caller caller) {
        var entry = draft.checked(currency);
        var known = key == null ? Optional.<CostLine>empty() : lines.holdKey(key);
        if (known.isPresent()) {
            return known.get();
        }
        months.hold(Set.of(entry.month()));
        var line = find(lines.add(NewLine.entered(entry, key), Author.of(caller)));
        record(caller, "ledger.line-entered", line, Map.of());
        return line;
    }

    /** Posts all of the lines, or none if one is wrong; the problem names which. */
    @Transactional
    public List<CostLine> enterAll(List<CostDraft> drafts, Caller caller) {
        if (drafts.isEmpty() || drafts.size() > LARGEST_BATCH) {
            throw new Problem("ledger.batch-size", LARGEST_BATCH);
        }
        var entries = new ArrayList<CostEntry>();
        for (var draft : drafts) {
            entries.add(checked(draft, entries.size() + 1, caller));
        }
        months.hold(entries.stream().map(CostEntry::month).toList());
        return entries.stream()
                .map(it -> find(lines.add(NewLine.entered(it, null), Author.of(caller))))
                .peek(it -> record(caller, "ledger.line-entered", it, Map.of()))
                .toList();
    }

    /**
     * Takes a line back.
     *
     * @param on the day of the reversal; null: the line's own
     */
    @Transactional
    public CostLine reverse(long id, @Nullable String reason, @Nullable LocalDate on, Caller caller) {
        return reverse(standing(id), Inputs.reason(reason), on, caller);
    }

    /** Takes a line back and posts what should have been posted, in one step. */
    @Transactional
    public CostLine correct(
            long id, CostDraft draft, @Nullable String reason, @Nullable LocalDate reversedOn, Caller caller) {
        var why = Inputs.reason(reason);
        var entry = draft.checked(currency);
        var wrong = standing(id);
        if (entry.equals(wrong.entry())) {
            throw new Problem("ledger.nothing-corrected");
        }
        var dayBack = Objects.requireNonNullElse(reversedOn, wrong.entry().postedOn());
        months.hold(List.of(entry.month(), YearMonth.from(dayBack)));
        reverse(wrong, why, dayBack, caller);
        var line = find(lines.add(NewLine.correction(entry, id, why), Author.of(caller)));
        record(caller, "ledger.line-corrected", line, Map.of("corrects", wrong.costId(), "reason", why));
        return line;
    }

    private CostLine reverse(CostLine wrong, String reason, @Nullable LocalDate on, Caller caller) {
        var entry = wrong.entry()
                .reversedOn(Objects.requireNonNullElse(on, wrong.entry().postedOn()));
        months.hold(Set.of(entry.month()));
        var line = find(lines.add(NewLine.reversal(entry, wrong.id(), reason), Author.of(caller)));
        record(caller, "ledger.line-reversed", line, Map.of("reverses", wrong.costId(), "reason", reason));
        return line;
    }

    /** Held until the transaction ends, so that of two who take it back at once the second sees that it is done. */
    private CostLine standing(long id) {
        lines.hold(id);
        var line = find(id);
        if (line.kind() == CostLine.Kind.REVERSAL) {
            throw new Problem("ledger.reversal-stands.conflict", line.costId());
        }
        if (line.isReversed()) {
            throw new Problem("ledger.already-reversed.conflict", line.costId());
        }
        return line;
    }

    private CostLine find(long id) {
        return lines.find(id).orElseThrow(() -> new Problem("ledger.line.not-found", id));
    }

    private CostEntry checked(CostDraft draft, int row, Caller caller) {
        try {
            return draft.checked(currency);
        } catch (Problem problem) {
            throw new Problem("ledger.batch-row", row, problem.in(caller.language()));
        }
    }

    private void record(Caller caller, String action, CostLine line, Map<String, ?> details) {
        var all = new HashMap<String, Object>(details);
        all.put("postedOn", line.entry().postedOn().toString());
        all.put("amountMinor", line.entry().amountMinor());
        all.put("costType", line.entry().costType());
        audit.record(caller, action, line.costId(), all);
    }
}
