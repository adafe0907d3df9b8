package io.hengke.control;

import io.hengke.warehouse.Kernel;
import java.util.List;

/** The steps of control that are not SQL. */
public final class Control {

    private Control() {}

    public static List<Kernel> kernels(ActionPlan plan) {
        return List.of(new ActionChoice(plan));
    }
}
