package io.hengke.warehouse;

import io.hengke.shared.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds models and kernels in dependency order and asserts each mart's contract before anything reads it.
 *
 * <p>A violated contract is a fault of ours and ends the run: the caller keeps the previous result.
 */
public final class ModelRun {

    private final Engine engine;
    private final Models models;
    private final Map<String, Kernel> kernels = new HashMap<>();
    private final Set<String> built = new LinkedHashSet<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /**
     * @param kernels the steps in Java that some of the models read; each table written by one kernel only
     */
    public ModelRun(Engine engine, Models models, Collection<? extends Kernel> kernels) {
        this.engine = engine;
        this.models = models;
        kernels.forEach(kernel -> kernel.writes().forEach(table -> this.kernels.put(table, kernel)));
    }

    /**
     * The same over tables that are there already and are not built again.
     *
     * @param given names of models or tables of kernels
     */
    public ModelRun(Engine engine, Models models, Collection<? extends Kernel> kernels, Collection<String> given) {
        this(engine, models, kernels);
        built.addAll(given);
    }

    /** Builds the given tables and everything they read that this run has not built yet. */
    public void build(String... targets) {
        build(List.of(targets), Progress.NONE);
    }

    /** The same, telling how many of the steps are done. */
    public void build(Collection<String> targets, Progress progress) {
        var plan = new LinkedHashSet<String>();
        new TreeSet<>(targets).forEach(it -> plan(it, plan, new ArrayList<>()));
        var done = 0;
        for (var step : plan) {
            progress.at("warehouse.step.models", done++, plan.size());
            run(step);
        }
    }

    /** Seconds each step took, in the order they ran. */
    public Map<String, Double> seconds() {
        return Collections.unmodifiableMap(seconds);
    }

    private void plan(String table, Set<String> plan, List<String> path) {
        if (built.contains(table) || plan.contains(table)) {
            return;
        }
        if (path.contains(table)) {
            throw new IllegalStateException("Models read each other in a ring: " + path + " -> " + table);
        }
        path.add(table);
        new TreeSet<>(reads(table)).forEach(it -> plan(it, plan, path));
        path.removeLast();
        plan.add(table);
    }

    private Set<String> reads(String table) {
        var kernel = kernels.get(table);
        return kernel != null
                ? kernel.reads()
                : models.find(table)
                        .orElseThrow(() -> new IllegalStateException("Nothing builds " + table))
                        .reads();
    }

    private void run(String table) {
        if (built.contains(table)) {
            return; // written by a kernel that another of its tables has started already
        }
        var start = System.nanoTime();
        var kernel = kernels.get(table);
        if (kernel != null) {
            kernel.run(engine);
            built.addAll(kernel.writes());
        } else {
            var model = models.find(table).orElseThrow();
            engine.execute("create or replace table %s as%n%s".formatted(table, model.sql()));
            models.contractOf(table).ifPresent(it -> new ContractCheck(engine).verify(it));
            built.add(table);
        }
        seconds.put(kernel != null ? kernel.name() : table, (System.nanoTime() - start) / 1e9);
    }
}
