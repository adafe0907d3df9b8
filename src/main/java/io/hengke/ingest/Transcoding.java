package io.hengke.ingest;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text file again in UTF-8, character by character and line by line the same. */
final class Transcoding {

    private Transcoding() {}

    /** @throws Problem if the file holds bytes that are no text in that encoding */
    static void of(InputFile file, Charset encoding, Path copy) {
        try (var reader = Records.reader(file.path(), encoding, CodingErrorAction.REPORT);
                var writer = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            reader.transferTo(writer);
        } catch (CharacterCodingException e) {
            throw new Problem("ingest.unknown-encoding", file.name());
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("ingest.unreadable-file", file.name(), Sniffer.reason(e));
        }
    }
}
