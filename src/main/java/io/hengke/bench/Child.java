package io.hengke.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The process a case runs in. Arguments: case, quick or not, amount, folder; leaves its figures in the folder. */
final class Child {

    static final String RESULT = "result.properties";

    private Child() {}

    public static void main(String[] arguments) throws Exception {
        var benchCase = Cases.named(arguments[0]);
        long amount = Long.parseLong(arguments[2]);
        var size = benchCase.sizes(Boolean.parseBoolean(arguments[1])).stream()
                .filter(it -> it.amount() == amount)
                .findFirst()
                .orElseThrow();
        var folder = Path.of(arguments[3]);
        var measurement = benchCase.measure(size, folder);
        try (var writer = Files.newBufferedWriter(folder.resolve(RESULT))) {
            measurement.asProperties().store(writer, null);
        }
    }
}
