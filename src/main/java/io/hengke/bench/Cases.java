package io.hengke.bench;

import java.util.List;

/** All cases. */
final class Cases {

    static final List<BenchCase> ALL = List.of(
            new IngestCase(),
            new AllocationCase(),
            new AttributionCase(),
            new ChurnCase(),
            new ActionsCase(),
            new FitCase(),
            new JobCase(),
            new MemoryCase(),
            new MonthCase(),
            new StartCase(),
            new ServeCase());

    private Cases() {}

    static BenchCase named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
