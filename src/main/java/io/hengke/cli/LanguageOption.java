package io.hengke.cli;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --locale}, shared by all commands that speak. */
final class LanguageOption {

    private static final String NAME = "--locale";

    private LanguageOption() {}

    /** The language asked for anywhere on the line, needed before the line is understood; Chinese if none or unknown. */
    static Language in(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(NAME + "=")) {
                return orChinese(arguments[i].substring(NAME.length() + 1));
            }
            if (arguments[i].equals(NAME) && i + 1 < arguments.length) {
                return orChinese(arguments[i + 1]);
            }
        }
        return Language.ZH;
    }

    /** So that a command speaks the language asked for before its name, too. */
    record AsDefault(Language language) implements IDefaultValueProvider {

        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            return argument instanceof OptionSpec option && option.longestName().equals(NAME) ? language.tag() : null;
        }
    }

    private static Language orChinese(String tag) {
        try {
            return Language.of(tag);
        } catch (Problem _) {
            return Language.ZH; // the command itself refuses the value, in Chinese
        }
    }
}
