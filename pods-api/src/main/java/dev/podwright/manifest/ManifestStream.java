package dev.podwright.manifest;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextBytes;
import dev.podwright.model.internal.yaml.DocumentChunks;
import dev.podwright.model.internal.yaml.YamlReader;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of a stream, read one document at a time. */
final class ManifestStream extends Spliterators.AbstractSpliterator<List<Manifest>> {
    private final String source;
    private final ReadLimits limits;
    private final InputStream in;
    private @Nullable DocumentChunks chunks;
    private int index;
    private int line = 1;

    ManifestStream(String source, InputStream in, ReadLimits limits) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.source = source;
        this.in = in;
        this.limits = limits;
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<Manifest>> action) {
        try {
            DocumentChunks.Chunk chunk = chunks().next();
            if (chunk == null) {
                return false;
            }
            line += chunk.skippedLines();
            action.accept(read(chunk));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentChunks chunks() throws IOException {
        if (chunks == null) {
            chunks = new DocumentChunks(TextBytes.utf8(in), limits.maxTextSize());
        }
        return chunks;
    }

    private List<Manifest> read(DocumentChunks.Chunk chunk) {
        int document = index++;
        if (chunk.tooLong()) {
            Finding problem = Finding.reading(
                    ReadRule.LIMIT,
                    FieldPath.empty(),
                    line,
                    1,
                    "the document is longer than " + limits.maxTextSize() + " bytes",
                    "split it, or raise ReadLimits.maxTextSize");
            Manifest refused = new Manifest(source, document, line, FieldPath.empty(), null, null, List.of(problem));
            line += chunk.lines();
            return List.of(refused);
        }
        if (document == 0 && chunk.isLast()) {
            return ManifestReader.read(source, chunk.text(), limits);
        }
        YamlReader.Part part = YamlReader.readPart(chunk.text(), document, line, limits);
        line = part.line();
        return ManifestReader.read(source, part.documents());
    }
}
