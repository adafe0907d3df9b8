package io.hengke.costing;

import io.hengke.warehouse.Kernel;
import java.util.List;

/** The steps in Java that the costing models need in a run, for one costing model. */
public final class Costing {

    private Costing() {}

    /** Give these to {@link io.hengke.warehouse.ModelRun}; the models of {@code costing} read what they write. */
    public static List<Kernel> kernels(CostingModel model) {
        return List.of(new ModelTables(model), new SupportSolver(model), new Recipients());
    }
}
