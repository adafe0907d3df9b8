package io.hengke.jobs;

import io.hengke.shared.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A job for tests: counts steps, slowly. */
@Component
class CountingJob implements JobKind {

    static final String NAME = "jobs.counting";

    record Input(int steps) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object run(JobContext context) throws InterruptedException {
        var steps = context.input(Input.class).steps();
        if (steps < 0) {
            throw new Problem("web.value", "steps", steps);
        }
        for (int step = 0; step < steps; step++) {
            context.progress().at("warehouse.step.models", step, steps);
            Thread.sleep(5);
        }
        return Map.of("steps", steps);
    }

    @Override
    public boolean isHeavy() {
        return false;
    }
}
