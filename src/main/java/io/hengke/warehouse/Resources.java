package io.hengke.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Text files on the class path, whether it is a folder or a jar. */
final class Resources {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    private Resources() {}

    /** The statements of a script; comments are dropped, {@code ;} ends a statement. */
    static List<String> statements(String resource) {
        return Arrays.stream(COMMENT.matcher(text(resource)).replaceAll("").split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    static String text(String resource) {
        try (var stream = Resources.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** All files below a folder: path relative to it, with {@code /} between names, to content. */
    static Map<String, String> below(String folder) {
        try {
            var url = Objects.requireNonNull(Resources.class.getResource(folder), folder);
            if (url.getProtocol().equals("jar")) {
                var jar = URI.create(url.toString().substring(0, url.toString().indexOf("!/")));
                try (var files = FileSystems.newFileSystem(jar, Map.of())) {
                    return read(files.getPath(folder));
                }
            }
            return read(Path.of(url.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    private static Map<String, String> read(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
