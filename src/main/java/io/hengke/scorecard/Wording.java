package io.hengke.scorecard;

import io.hengke.shared.Language;

/**
 * One sentence in both languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Wording(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
