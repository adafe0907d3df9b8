package io.hengke.feedback;

import io.hengke.nlp.TextModelChoice;
import io.hengke.nlp.TextTable;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.Set;

/** Labels the distinct wordings of survey comments: {@code feedback_text_label}. */
public final class CommentTexts implements Kernel {

    /** The text model as models.json shows it. */
    public static final String MODEL = "feedback_text_model";

    private final TextModelChoice choice;

    public CommentTexts(TextModelChoice choice) {
        this.choice = choice;
    }

    @Override
    public String name() {
        return "comment-texts";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_feedback_text");
    }

    @Override
    public Set<String> writes() {
        return Set.of("feedback_text_label", MODEL);
    }

    @Override
    public void run(Engine engine) {
        try (var classifier = choice.open()) {
            TextTable.write(
                    engine,
                    "feedback_text_label",
                    "select text from int_feedback_text order by text",
                    classifier,
                    choice.budget());
            TextTable.writeModel(engine, MODEL, "text: comments", "feedback_text_label", classifier);
        }
    }
}
