package io.hengke.nlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text model as bytes: packed, with a version in front. The same model gives the same bytes. */
final class ModelFile {

    private static final int MARK = 0x484B5458;
    private static final int VERSION = 1;
    private static final int MOST_KINDS = 100;
    private static final int MOST_LABELS = 10_000;

    private ModelFile() {}

    static void write(TextModel model, OutputStream to) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to)))) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            out.writeInt(model.shippedLabels());
            out.writeInt(model.ownLabels());
            var vocabulary = model.vocabulary();
            out.writeInt(vocabulary.size());
            for (var it : vocabulary.grams()) {
                out.writeInt(it);
            }
            writeFloats(out, vocabulary.rarity());
            out.writeInt(model.kinds().size());
            for (var kind : model.kinds()) {
                writeKind(out, kind);
            }
        }
    }

    /** @throws IOException if it is not a model, or of another version */
    static TextModel read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from)))) {
            if (in.readInt() != MARK || in.readInt() != VERSION) {
                throw new IOException("Not a text model of version " + VERSION);
            }
            var shippedLabels = in.readInt();
            var ownLabels = in.readInt();
            var size = within(in.readInt(), CharacterGrams.SIZE);
            var grams = new int[size];
            for (var i = 0; i < size; i++) {
                grams[i] = within(in.readInt(), CharacterGrams.SIZE - 1);
            }
            var vocabulary = new Vocabulary(grams, readFloats(in, size));
            var kinds = new ArrayList<KindModel>();
            for (var left = within(in.readInt(), MOST_KINDS); left > 0; left--) {
                kinds.add(readKind(in, size));
            }
            return new TextModel(vocabulary, kinds, shippedLabels, ownLabels);
        }
    }

    private static void writeKind(DataOutputStream out, KindModel kind) throws IOException {
        out.writeUTF(kind.kind());
        out.writeInt(kind.labels().size());
        for (var i = 0; i < kind.labels().size(); i++) {
            out.writeUTF(kind.labels().get(i));
            writeFloats(out, kind.wordWeights()[i]);
            writeFloats(out, kind.meaningWeights()[i]);
            writeDoubles(out, kind.wordLink()[i]);
            writeDoubles(out, kind.bothLink()[i]);
        }
        out.writeBoolean(kind.quality().isOwn());
        for (var measured : List.of(kind.quality().byWords(), kind.quality().byMeaning())) {
            for (var it : measured) {
                out.writeInt(it.examples());
                out.writeInt(it.predicted());
                out.writeInt(it.correct());
            }
        }
    }

    private static KindModel readKind(DataInputStream in, int size) throws IOException {
        var name = in.readUTF();
        var count = within(in.readInt(), MOST_LABELS);
        var labels = new ArrayList<String>();
        var wordWeights = new float[count][];
        var meaningWeights = new float[count][];
        var wordLink = new double[count][];
        var bothLink = new double[count][];
        for (var i = 0; i < count; i++) {
            labels.add(in.readUTF());
            wordWeights[i] = readFloats(in, size + 1);
            meaningWeights[i] = readFloats(in, SentenceEmbedding.SIZE + 1);
            wordLink[i] = readDoubles(in, 2);
            bothLink[i] = readDoubles(in, 3);
        }
        var quality = new KindQuality(in.readBoolean(), readQuality(in, labels), readQuality(in, labels));
        return new KindModel(name, List.copyOf(labels), wordWeights, meaningWeights, wordLink, bothLink, quality);
    }

    private static List<LabelQuality> readQuality(DataInputStream in, List<String> labels) throws IOException {
        var result = new ArrayList<LabelQuality>();
        for (var label : labels) {
            result.add(new LabelQuality(label, in.readInt(), in.readInt(), in.readInt()));
        }
        return result;
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        for (var it : values) {
            out.writeFloat(it);
        }
    }

    private static float[] readFloats(DataInputStream in, int size) throws IOException {
        var result = new float[size];
        for (var i = 0; i < size; i++) {
            result[i] = in.readFloat();
        }
        return result;
    }

    private static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
        for (var it : values) {
            out.writeDouble(it);
        }
    }

    private static double[] readDoubles(DataInputStream in, int size) throws IOException {
        var result = new double[size];
        for (var i = 0; i < size; i++) {
            result[i] = in.readDouble();
        }
        return result;
    }

    private static int within(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("A damaged text model");
        }
        return value;
    }
}
