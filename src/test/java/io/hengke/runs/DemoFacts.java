package io.hengke.runs;

import io.hengke.TestServer;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** A small demo company as the facts of tests: support rings, capacities, matched advertising and direct costs. */
final class DemoFacts {

    private static final int CUSTOMERS = 150;
    private static final List<String> TABLES =
            List.of("customers", "orders", "costs", "activities", "subscriptions", "tickets", "fx_rates");

    private DemoFacts() {}

    /** @return the text of the company's costing model */
    static String giveTo(TestServer server, Path folder) throws IOException {
        DemoCompany.generate(folder, DemoParameters.ofSize(CUSTOMERS), 1, Progress.NONE);
        var tables = new HashMap<String, String>();
        for (var table : TABLES) {
            tables.put(table, Files.readString(folder.resolve(table + ".csv")));
        }
        server.get(TestFacts.class).are(tables);
        return Files.readString(folder.resolve("costing.yaml"));
    }
}
