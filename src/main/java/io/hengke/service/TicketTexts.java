package io.hengke.service;

import io.hengke.nlp.TextModelChoice;
import io.hengke.nlp.TextTable;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.Set;

/** Labels the distinct wordings of tickets: {@code service_text_label}, and how good the labels are. */
public final class TicketTexts implements Kernel {

    /** The text model as models.json shows it. */
    public static final String MODEL = "service_text_model";

    private final TextModelChoice choice;

    public TicketTexts(TextModelChoice choice) {
        this.choice = choice;
    }

    @Override
    public String name() {
        return "ticket-texts";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_service_text");
    }

    @Override
    public Set<String> writes() {
        return Set.of("service_text_label", "service_text_quality", MODEL);
    }

    @Override
    public void run(Engine engine) {
        try (var classifier = choice.open()) {
            TextTable.write(
                    engine,
                    "service_text_label",
                    "select text from int_service_text order by text",
                    classifier,
                    choice.budget());
            TextTable.writeQuality(engine, "service_text_quality", classifier);
            TextTable.writeModel(engine, MODEL, "text: tickets", "service_text_label", classifier);
        }
    }
}
