package io.hengke.shared;

import java.util.Locale;

/** The languages every text exists in. Chinese is the default everywhere. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag written into pages and accepted on the command line. */
    public String tag() {
        return tag;
    }

    /**
     * Reads a tag such as {@code zh-CN}, {@code zh_CN} or {@code en-GB}; only the language counts.
     *
     * @throws Problem {@code shared.unknown-language} for any other language
     */
    public static Language of(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT).split("[-_.]", 2)[0]) {
            case "zh" -> ZH;
            case "en" -> EN;
            default -> throw new Problem("shared.unknown-language", tag);
        };
    }
}
