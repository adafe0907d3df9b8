package io.hengke.engagement.experiment;

import io.hengke.TestData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Kevin Hillstrom's e-mail test of 2008: 64,000 customers, men's or women's mail, or none. */
record Hillstrom(List<Mailed> customers) {

    static final String MEN = "Mens E-Mail";
    static final String WOMEN = "Womens E-Mail";
    static final String NONE = "No E-Mail";

    record Mailed(String arm, List<Double> features, double history, double visit, double conversion, double spend) {}

    static Hillstrom read() {
        var file = TestData.find("hillstrom/hillstrom.csv.gz");
        try (var text = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return new Hillstrom(text.lines()
                    .skip(1)
                    .map(it -> it.replace("\"", "").split(","))
                    .map(Hillstrom::customer)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** recency, history, mens, womens, newbie, two of the three areas, two of the three channels. */
    private static Mailed customer(String[] cells) {
        var history = Double.parseDouble(cells[2 + cells.length - 12]);
        var at = cells.length - 12; // "$1,000 +" holds a comma
        return new Mailed(
                cells[8 + at],
                List.of(
                        Double.parseDouble(cells[0]),
                        history,
                        Double.parseDouble(cells[3 + at]),
                        Double.parseDouble(cells[4 + at]),
                        Double.parseDouble(cells[6 + at]),
                        cells[5 + at].equals("Surburban") ? 1.0 : 0.0,
                        cells[5 + at].equals("Urban") ? 1.0 : 0.0,
                        cells[7 + at].equals("Phone") ? 1.0 : 0.0,
                        cells[7 + at].equals("Web") ? 1.0 : 0.0),
                history,
                Double.parseDouble(cells[9 + at]),
                Double.parseDouble(cells[10 + at]),
                Double.parseDouble(cells[11 + at]));
    }

    List<Mailed> where(Predicate<Mailed> condition) {
        return customers.stream().filter(condition).toList();
    }

    List<Mailed> arm(String name) {
        return where(it -> it.arm().equals(name));
    }
}
