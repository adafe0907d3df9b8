package io.hengke.analysis;

import io.hengke.Hengke;
import io.hengke.ingest.ImportResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a run by what went into it, so equal runs have equal names.
 *
 * @param runId first twelve hexadecimal digits of the hash of inputs, settings and version
 * @param configHash SHA-256 of settings and costing model, in hexadecimal
 */
record RunIdentity(String runId, String configHash) {

    private static final int ID_LENGTH = 12;

    static RunIdentity of(
            AnalysisRequest request, CostingChoice costing, Kernels.Choices choices, ImportResult imported) {
        var settings = String.join(
                "\n",
                request.currency().getCurrencyCode(),
                request.zone().getId(),
                request.language().tag(),
                Integer.toString(request.horizonMonths()),
                Double.toString(request.annualDiscountRate()),
                Double.toString(request.churnGapMultiple()),
                costing.text(),
                choices.toString());
        var configHash = sha256(settings);
        var inputs = new StringBuilder(Hengke.VERSION + "\n" + configHash + "\n" + imported.asOf());
        imported.files()
                .forEach(it -> inputs.append('\n').append(it.path()).append(' ').append(it.sha256()));
        return new RunIdentity(sha256(inputs.toString()).substring(0, ID_LENGTH), configHash);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
