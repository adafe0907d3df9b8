package io.hengke.acquisition;

import io.hengke.warehouse.Kernel;
import java.util.List;

/** The steps of acquisition that are not SQL. */
public final class Acquisition {

    private Acquisition() {}

    public static List<Kernel> kernels(AttributionSettings attribution) {
        return List.of(new AttributionSettingsTable(attribution), new AttributionCredits(attribution));
    }
}
