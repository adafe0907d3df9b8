package io.hengke.cli;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Help texts for the command-line library, which asks for them under {@code hengke.<command>.<key>}. */
final class Texts extends ResourceBundle {

    private final Messages messages;

    Texts(Language language) {
        this.messages = Messages.in(language);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return key.startsWith("hengke.") ? messages.find(key).orElse(null) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys("hengke"));
    }
}
