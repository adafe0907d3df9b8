package io.hengke.jobs;

import io.hengke.governance.Caller;
import io.hengke.governance.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over HTTP. */
@RestController
@RequestMapping("/api/jobs")
class JobController {

    private static final int LONGEST_PAGE = 200;

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    record JobPage(List<JobView> items, @Nullable Instant next) {}

    @GetMapping
    @SignedIn
    @Operation(summary = "Lists jobs, newest first: your own, or everybody's for an administrator")
    JobPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var items = jobs.list(caller, after, size);
        return new JobPage(items, items.size() < size ? null : items.getLast().createdAt());
    }

    @GetMapping("/{id}")
    @SignedIn
    @Operation(summary = "Shows one job: how far it has come and what came of it")
    JobView show(Caller caller, @PathVariable UUID id) {
        return jobs.find(id, caller);
    }

    @PostMapping("/{id}/cancel")
    @SignedIn
    @Operation(summary = "Asks a job to stop")
    JobView cancel(Caller caller, @PathVariable UUID id) {
        jobs.cancel(id, caller);
        return jobs.find(id, caller);
    }
}
