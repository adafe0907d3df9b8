package io.hengke.warehouse;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One SQL model: a single SELECT that becomes a table of the model's name.
 *
 * @param name file name without ending; unique in the library
 * @param module the module that owns it
 * @param layer staging, intermediate or marts
 * @param template the text, with {@code ref} and {@code source} in it
 */
public record Model(String name, String module, String layer, String template) {

    private static final Pattern REF = Pattern.compile("\\{\\{\\s*ref\\('(\\w+)'\\)\\s*}}");
    private static final Pattern SOURCE = Pattern.compile("\\{\\{\\s*source\\('(\\w+)'\\)\\s*}}");

    static Model of(String path, String template) {
        var names = path.split("/");
        return new Model(names[2].replace(".sql", ""), names[0], names[1], template);
    }

    /** Models and kernel tables this one reads. */
    public Set<String> reads() {
        return REF.matcher(template).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    public boolean isMart() {
        return layer.equals("marts");
    }

    String sql() {
        return SOURCE.matcher(REF.matcher(template).replaceAll("$1")).replaceAll("source_$1");
    }
}
