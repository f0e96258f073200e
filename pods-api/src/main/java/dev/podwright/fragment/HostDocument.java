package dev.podwright.fragment;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.binding.SecretValues;
import dev.podwright.model.internal.json.JsonPlaces;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.yaml.DocumentStream;
import dev.podwright.model.internal.yaml.TextDocuments;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import dev.podwright.report.ReportException;
import dev.podwright.report.SourceMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document of any kind, in YAML 1.1 or JSON, that holds parts of Kubernetes objects: a custom resource, a pipeline, the
 * configuration of an application. What else is in it is not checked.
 *
 * <p>A part can be an object in the document, or a string that holds YAML or JSON itself. The lines of a literal block
 * scalar ({@code |}) are lines of the document's file, so that what is wrong in them is found there. In any other string
 * the place of each field is that of the string. A path can lead through a string: {@code data[agent.yaml].spec}.
 *
 * <p>Immutable.
 */
public final class HostDocument implements SourceMap {
    private final String source;
    private final int document;
    private final int line;
    private final @Nullable JsonValue root;
    /** As the reader gives them, keys included that may be parts of secrets. */
    private final List<Finding> ofText;

    private final List<Finding> problems;
    private final ReadLimits limits;

    private HostDocument(String source, TextDocument read, List<Finding> more, ReadLimits limits) {
        this.source = source;
        this.document = read.index();
        this.line = read.line();
        this.root = read.root();
        this.limits = limits;
        JsonObject object = read.root() instanceof JsonObject given ? given : null;
        this.ofText = read.problems();
        this.problems = Stream.concat(read.problems().stream(), more.stream())
                .map(each -> in(source, SecretValues.hide(object, each)))
                .toList();
    }

    private static Finding in(String source, Finding problem) {
        Location place = problem.location();
        return place == null
                ? problem
                : problem.toBuilder()
                        .location(Location.of(source, place.line(), place.column()))
                        .build();
    }

    /**
     * Reads a text that is one document.
     *
     * @throws ReportException if it is not valid YAML or JSON, has a key twice, or has more than one document
     */
    public static HostDocument read(String text) {
        return read(text, ReadLimits.defaults());
    }

    /**
     * As {@link #read(String)}, within other limits.
     *
     * @throws ReportException if it is not valid YAML or JSON, has a key twice, or has more than one document
     */
    public static HostDocument read(String text, ReadLimits limits) {
        return inspect(text, limits).orThrow();
    }

    /**
     * Reads a file that is one document.
     *
     * @throws ReportException if its text is not valid YAML or JSON, has a key twice, or has more than one document
     * @throws IOException if the file cannot be read
     */
    public static HostDocument read(Path file) throws IOException {
        return read(file, ReadLimits.defaults());
    }

    /**
     * As {@link #read(Path)}, within other limits.
     *
     * @throws ReportException if its text is not valid YAML or JSON, has a key twice, or has more than one document
     * @throws IOException if the file cannot be read
     */
    public static HostDocument read(Path file, ReadLimits limits) throws IOException {
        return inspect(file, limits).orThrow();
    }

    /**
     * Reads a stream of UTF-8 that is one document to its end, or until it passes the size limit; does not close it.
     *
     * @throws ReportException if its text is not valid YAML or JSON, has a key twice, or has more than one document
     * @throws IOException if the stream cannot be read
     */
    public static HostDocument read(InputStream stream) throws IOException {
        return read(stream, ReadLimits.defaults());
    }

    /**
     * As {@link #read(InputStream)}, within other limits.
     *
     * @throws ReportException if its text is not valid YAML or JSON, has a key twice, or has more than one document
     * @throws IOException if the stream cannot be read
     */
    public static HostDocument read(InputStream stream, ReadLimits limits) throws IOException {
        return inspect("", stream, limits).orThrow();
    }

    /**
     * Reads characters that are one document to their end, or until they pass the size limit; does not close the reader.
     *
     * @throws ReportException if the text is not valid YAML or JSON, has a key twice, or has more than one document
     * @throws IOException if the reader fails
     */
    public static HostDocument read(Reader reader) throws IOException {
        return read(reader, ReadLimits.defaults());
    }

    /**
     * As {@link #read(Reader)}, within other limits.
     *
     * @throws ReportException if the text is not valid YAML or JSON, has a key twice, or has more than one document
     * @throws IOException if the reader fails
     */
    public static HostDocument read(Reader reader, ReadLimits limits) throws IOException {
        return inspect("", reader, limits).orThrow();
    }

    /** Reads a text and keeps what is valid: see {@link #report()}. */
    public static HostDocument inspect(String text) {
        return inspect(text, ReadLimits.defaults());
    }

    /** As {@link #inspect(String)}, within other limits. */
    public static HostDocument inspect(String text, ReadLimits limits) {
        return inspect("", text, limits);
    }

    /**
     * Reads a file and keeps what is valid: see {@link #report()}.
     *
     * @throws IOException if the file cannot be read
     */
    public static HostDocument inspect(Path file) throws IOException {
        return inspect(file, ReadLimits.defaults());
    }

    /**
     * As {@link #inspect(Path)}, within other limits.
     *
     * @throws IOException if the file cannot be read
     */
    public static HostDocument inspect(Path file, ReadLimits limits) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return inspect(file.toString(), stream, limits);
        }
    }

    /**
     * As {@link #inspect(String, ReadLimits)}, with a name.
     *
     * @param source the name that locations carry, such as the path of a file; may be empty
     */
    public static HostDocument inspect(String source, String text, ReadLimits limits) {
        return single(source, TextDocuments.read(text, limits), limits);
    }

    /**
     * Reads a stream of UTF-8 to its end, or until it passes the size limit, without closing it, and keeps what is valid.
     *
     * @param source the name that locations carry, such as the path of a file; may be empty
     * @throws IOException if the stream cannot be read
     */
    public static HostDocument inspect(String source, InputStream stream, ReadLimits limits) throws IOException {
        return single(source, TextDocuments.read(stream, limits), limits);
    }

    /**
     * Reads characters to their end, or until they pass the size limit, without closing the reader, and keeps what is valid.
     *
     * @param source the name that locations carry, such as the path of a file; may be empty
     * @throws IOException if the reader fails
     */
    public static HostDocument inspect(String source, Reader reader, ReadLimits limits) throws IOException {
        return single(source, TextDocuments.read(reader, limits), limits);
    }

    private static HostDocument single(String source, List<TextDocument> documents, ReadLimits limits) {
        if (documents.isEmpty()) {
            return new HostDocument(source, new TextDocument(0, 1, null, List.of()), List.of(), limits);
        }
        List<Finding> more = new ArrayList<>();
        if (documents.size() > 1) {
            more.add(Finding.reading(
                    ReadRule.SYNTAX,
                    FieldPath.empty(),
                    documents.get(1).line(),
                    1,
                    "the text has " + documents.size() + " documents",
                    "keep one of them, or read them with HostDocument.stream"));
        }
        return new HostDocument(source, documents.get(0), more, limits);
    }

    private HostDocument orThrow() {
        report().orThrow();
        return this;
    }

    /**
     * Reads the documents of a file of any size, one at a time, and keeps of each what is valid. The limits hold for each
     * of them. A document that could not be read is in the stream as well.
     *
     * @return a stream that must be closed; it throws an {@link java.io.UncheckedIOException} if the file cannot be read
     * @throws IOException if the file cannot be opened
     */
    public static Stream<HostDocument> stream(Path file) throws IOException {
        return stream(file, ReadLimits.defaults());
    }

    /**
     * As {@link #stream(Path)}, within other limits.
     *
     * @throws IOException if the file cannot be opened
     */
    public static Stream<HostDocument> stream(Path file, ReadLimits limits) throws IOException {
        return documents(file.toString(), DocumentStream.of(file, limits), limits);
    }

    /**
     * As {@link #stream(Path)}, from a stream of bytes, which it does not close.
     *
     * @param source the name that locations carry; may be empty
     */
    public static Stream<HostDocument> stream(String source, InputStream stream, ReadLimits limits) {
        return documents(source, DocumentStream.of(stream, limits), limits);
    }

    private static Stream<HostDocument> documents(String source, Stream<TextDocument> read, ReadLimits limits) {
        return read.map(each -> new HostDocument(source, each, List.of(), limits));
    }

    /** The name of the text, such as the path of a file; empty where it has none. */
    public String source() {
        return source;
    }

    /** Which document of the text it is, from 0. */
    public int document() {
        return document;
    }

    /** The value of the document; null if it has none, or could not be read. */
    public @Nullable JsonValue root() {
        return root;
    }

    /**
     * What is wrong with the text: that it is not valid YAML or JSON, or a key that is given twice, wherever it is. What is
     * wrong with a fragment is in {@link Fragment#report()}.
     */
    public Report report() {
        return Report.of(toString(), problems);
    }

    /**
     * Reads the part of the document at a path.
     *
     * @param path the part, in the server's spelling, such as {@code spec.podTemplate} or {@code steps[1].yaml}, or as a
     *     JSON pointer
     * @return null where the document has nothing at the path, which a null and a string without content are too, and where
     *     the document could not be read
     * @throws IllegalArgumentException if the text is not a valid path, or the type is not one of the model
     */
    public <T> @Nullable Fragment<T> fragment(String path, Class<T> type) {
        return fragment(FieldPath.parse(path), type);
    }

    /**
     * As {@link #fragment(String, Class)}.
     *
     * @throws IllegalArgumentException if the type is not one of the model
     */
    public <T> @Nullable Fragment<T> fragment(FieldPath path, Class<T> type) {
        return root == null ? null : FragmentReader.read(source, root, ofText, path, type, limits);
    }

    /**
     * The place of a field of the document: the key of a field, the start of a list element. Where the text has no such field,
     * the place of the nearest field that holds it. It does not look into strings.
     */
    @Override
    public Location locate(FieldPath field) {
        return root == null
                ? Location.of(source, line, 1)
                : JsonPlaces.locate(root, Location.of(source, root.line(), root.column()), field);
    }

    /** Names the document; shows none of its values. */
    @Override
    public String toString() {
        return "document " + (document + 1) + (source.isEmpty() ? "" : " in " + source);
    }
}
