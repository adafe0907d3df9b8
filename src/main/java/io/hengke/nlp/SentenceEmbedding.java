package io.hengke.nlp;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text as a point among meanings: the 512 numbers that bge-small-zh-v1.5 (Xiao et al. 2023, C-Pack; MIT) gives it.
 *
 * <p>Runs offline on one thread, from the model inside a library of ours; some 100 short texts a second. One text at a
 * time: in a batch of this 8-bit model, a text's numbers would depend on its neighbours. Reads the first 128 tokens, which
 * are about as many Chinese characters. Not safe for use by several threads at once.
 */
final class SentenceEmbedding implements Meaning, AutoCloseable {

    static final int SIZE = 512;

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final Map<String, String> READING =
            Map.of("padding", "false", "truncation", "true", "maxLength", "128", "modelMaxLength", "512");

    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    private SentenceEmbedding(HuggingFaceTokenizer tokenizer, OrtSession session) {
        this.tokenizer = tokenizer;
        this.session = session;
    }

    /** Empty where the libraries do not run, such as on an unusual processor: words have to do there. */
    static Optional<SentenceEmbedding> tryLoad() {
        try {
            return Optional.of(load());
        } catch (LinkageError | IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** Takes about a second and 150 MB. */
    static SentenceEmbedding load() {
        try (var options = new OrtSession.SessionOptions();
                var model = open(MODEL);
                var vocabulary = open(VOCABULARY)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
            return new SentenceEmbedding(HuggingFaceTokenizer.newInstance(vocabulary, READING), session);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("Cannot load the embedding model", e);
        }
    }

    /** Of length one. */
    @Override
    public float[] of(String text) {
        var tokens = tokenizer.encode(text.isBlank() ? "。" : text);
        try (var ids = OnnxTensor.createTensor(environment(), new long[][] {tokens.getIds()});
                var types = OnnxTensor.createTensor(environment(), new long[][] {tokens.getTypeIds()});
                var mask = OnnxTensor.createTensor(environment(), new long[][] {tokens.getAttentionMask()});
                var result = session.run(Map.of("input_ids", ids, "token_type_ids", types, "attention_mask", mask))) {
            return unit(((float[][][]) result.get(0).getValue())[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("Cannot embed a text", e);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("Cannot close the embedding model", e);
        }
    }

    private static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment();
    }

    private static float[] unit(float[] vector) {
        var squares = 0.0;
        for (var it : vector) {
            squares += it * it;
        }
        var length = (float) Math.sqrt(squares);
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(SentenceEmbedding.class.getResourceAsStream(resource), resource);
    }
}
