package io.hengke.retention.prediction;

import io.hengke.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** IBM's sample of 7,043 telephone customers as rows of 22 numbers; absent data skips the test. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Telco(double[][] rows, boolean[] hasLeft) {

    private static final List<String> FLAGS = List.of(
            "Partner",
            "Dependents",
            "PhoneService",
            "PaperlessBilling",
            "MultipleLines",
            "OnlineSecurity",
            "OnlineBackup",
            "DeviceProtection",
            "TechSupport",
            "StreamingTV",
            "StreamingMovies");

    static Telco read() throws IOException {
        var lines = Files.readAllLines(TestData.find("telco_churn/Telco-Customer-Churn.csv"));
        var header = Arrays.asList(lines.getFirst().split(","));
        var rows = new ArrayList<double[]>();
        var hasLeft = new boolean[lines.size() - 1];
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            hasLeft[rows.size()] = cells[header.indexOf("Churn")].equals("Yes");
            rows.add(row(header, cells));
        }
        return new Telco(rows.toArray(double[][]::new), hasLeft);
    }

    /** In units that make coefficients readable; a blank total belongs to a customer of the first month: 0. */
    private static double[] row(List<String> header, String[] cells) {
        var total = cells[header.indexOf("TotalCharges")].strip();
        var row = new ArrayList<Double>();
        row.add(Double.parseDouble(cells[header.indexOf("tenure")]) / 12);
        row.add(is(header, cells, "InternetService", "Fiber optic"));
        row.add(is(header, cells, "InternetService", "DSL"));
        row.add(is(header, cells, "Contract", "One year"));
        row.add(is(header, cells, "Contract", "Two year"));
        row.add(Double.parseDouble(cells[header.indexOf("MonthlyCharges")]) / 100);
        row.add(total.isEmpty() ? 0 : Double.parseDouble(total) / 1000);
        row.add(is(header, cells, "PaymentMethod", "Electronic check"));
        row.add(is(header, cells, "PaymentMethod", "Mailed check"));
        row.add(is(header, cells, "PaymentMethod", "Credit card (automatic)"));
        row.add(Double.parseDouble(cells[header.indexOf("SeniorCitizen")]));
        FLAGS.forEach(it -> row.add(is(header, cells, it, "Yes")));
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double is(List<String> header, String[] cells, String column, String value) {
        return cells[header.indexOf(column)].equals(value) ? 1 : 0;
    }

    float[][] floats() {
        var floats = new float[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            floats[i] = new float[rows[i].length];
            for (var j = 0; j < rows[i].length; j++) {
                floats[i][j] = (float) rows[i][j];
            }
        }
        return floats;
    }
}
