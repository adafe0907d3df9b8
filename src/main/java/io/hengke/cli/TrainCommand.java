package io.hengke.cli;

import io.hengke.nlp.OwnLabels;
import io.hengke.nlp.TextClassifier;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke train FILE}: learns from texts that people labelled, on top of all it was taught before. */
@Command(name = "train")
final class TrainCommand extends HelpOption implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "hengke.train.file")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private Path file;

    @Option(names = "--model", paramLabel = "DIR", descriptionKey = "hengke.train.model")
    private @Nullable Path model;

    @Override
    public void run() {
        var language = Language.of(locale);
        var folder = model == null ? OwnLabels.usualFolder() : model;
        var learnt = OwnLabels.learn(file, folder);
        var out = spec.commandLine().getOut();
        out.println(Messages.in(language).text("hengke.train.done", learnt, folder));
        try (var classifier = TextClassifier.in(folder)) {
            out.println(new TextLabelTable(classifier, language).quality());
        }
    }
}
