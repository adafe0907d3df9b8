package io.hengke.cli;

import io.hengke.nlp.OwnLabels;
import io.hengke.nlp.TextClassifier;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke classify FILE}: sentiment, topic and urgency of each text, and how far to trust them. */
@Command(name = "classify")
final class ClassifyCommand extends HelpOption implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "hengke.classify.file")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private Path file;

    @Option(names = "--model", paramLabel = "DIR", descriptionKey = "hengke.classify.model")
    private @Nullable Path model;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "hengke.classify.out")
    private @Nullable Path output;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "1000",
            converter = Converters.Budget.class,
            descriptionKey = "hengke.classify.budget")
    private int budget = TextClassifier.USUAL_BUDGET;

    @Override
    public void run() {
        var language = Language.of(locale);
        var texts = TextClassifier.texts(file);
        try (var classifier = classifier()) {
            var table = new TextLabelTable(classifier, language);
            if (output == null) {
                table.write(texts, budget, spec.commandLine().getOut());
            } else {
                write(table, texts, output);
            }
            spec.commandLine().getErr().println(table.quality());
        }
    }

    /** The one asked for; else the one that {@code train} made; else the shipped one. */
    private TextClassifier classifier() {
        if (model != null) {
            return TextClassifier.in(model);
        }
        return OwnLabels.isModelIn(OwnLabels.usualFolder())
                ? TextClassifier.in(OwnLabels.usualFolder())
                : TextClassifier.shipped();
    }

    private void write(TextLabelTable table, Iterable<String> texts, Path to) {
        try (var writer = new PrintWriter(Files.newBufferedWriter(to))) {
            table.write(texts, budget, writer);
            if (writer.checkError()) {
                throw new Problem("nlp.not-writable", to, "");
            }
        } catch (IOException e) {
            throw new Problem("nlp.not-writable", to, String.valueOf(e.getMessage()));
        }
    }
}
