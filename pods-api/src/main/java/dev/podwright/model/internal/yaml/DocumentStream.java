package dev.podwright.model.internal.yaml;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextBytes;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The documents of a stream, read one at a time; those without content are left out. */
public final class DocumentStream extends Spliterators.AbstractSpliterator<TextDocument> {
    private final ReadLimits limits;
    private final InputStream in;
    private @Nullable DocumentChunks chunks;
    private int index;
    private int line = 1;
    private Iterator<TextDocument> pending = Collections.emptyIterator();

    private DocumentStream(InputStream in, ReadLimits limits) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.in = in;
        this.limits = limits;
    }

    /** The documents of a stream of UTF-8, which is not closed. Each can be as long as the limits allow. */
    public static Stream<TextDocument> of(InputStream in, ReadLimits limits) {
        return StreamSupport.stream(new DocumentStream(in, limits), false);
    }

    /** The documents of a file, which is closed with the stream. */
    public static Stream<TextDocument> of(Path file, ReadLimits limits) throws IOException {
        InputStream in = Files.newInputStream(file);
        return of(in, limits).onClose(() -> {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public boolean tryAdvance(Consumer<? super TextDocument> action) {
        try {
            while (!pending.hasNext()) {
                DocumentChunks.Chunk chunk = chunks().next();
                if (chunk == null) {
                    return false;
                }
                line += chunk.skippedLines();
                pending = read(chunk).iterator();
            }
            action.accept(pending.next());
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

    private List<TextDocument> read(DocumentChunks.Chunk chunk) {
        int document = index++;
        if (chunk.tooLong()) {
            Finding problem = Finding.reading(
                    ReadRule.LIMIT,
                    FieldPath.empty(),
                    line,
                    1,
                    "the document is longer than " + limits.maxTextSize() + " bytes",
                    "split it, or raise ReadLimits.maxTextSize");
            TextDocument refused = new TextDocument(document, line, null, List.of(problem));
            line += chunk.lines();
            return List.of(refused);
        }
        if (document == 0 && chunk.isLast()) {
            return TextDocuments.read(chunk.text(), limits);
        }
        YamlReader.Part part = YamlReader.readPart(chunk.text(), document, line, limits);
        line = part.line();
        return part.documents();
    }
}
