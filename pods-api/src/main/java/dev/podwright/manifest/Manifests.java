package dev.podwright.manifest;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.yaml.DocumentStream;
import dev.podwright.model.internal.yaml.TextDocuments;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The Kubernetes objects of a text, read as strictly as the API server reads them; and objects rendered as text.
 *
 * <p>A text is YAML 1.1 as Kubernetes' own tools read it, or JSON, which is a part of it; it may hold several
 * documents, and a {@code List} is replaced by its items. An unknown field, a field given twice and a value of the
 * wrong type are problems, each with its line and column, and all of them are reported at once. Kinds that Podwright
 * does not model are kept as they are, as {@link dev.podwright.model.RawObject}.
 *
 * <p>Immutable.
 */
public final class Manifests implements Iterable<Manifest> {
    private final String source;
    private final List<Manifest> manifests;

    private Manifests(String source, List<Manifest> manifests) {
        this.source = source;
        this.manifests = List.copyOf(manifests);
    }

    /**
     * Reads a text.
     *
     * @throws ManifestException if anything is wrong with it, with all problems
     */
    public static Manifests read(String text) {
        return read(text, ReadLimits.defaults());
    }

    /**
     * As {@link #read(String)}, within other limits.
     *
     * @throws ManifestException if anything is wrong with it, with all problems
     */
    public static Manifests read(String text, ReadLimits limits) {
        return inspect(text, limits).orThrow();
    }

    /**
     * Reads a file.
     *
     * @throws ManifestException if anything is wrong with its text, with all problems
     * @throws IOException if the file cannot be read
     */
    public static Manifests read(Path file) throws IOException {
        return read(file, ReadLimits.defaults());
    }

    /**
     * As {@link #read(Path)}, within other limits.
     *
     * @throws ManifestException if anything is wrong with its text, with all problems
     * @throws IOException if the file cannot be read
     */
    public static Manifests read(Path file, ReadLimits limits) throws IOException {
        return inspect(file, limits).orThrow();
    }

    /**
     * Reads a stream of UTF-8 to its end, or until it passes the size limit; does not close it.
     *
     * @throws ManifestException if anything is wrong with its text, with all problems
     * @throws IOException if the stream cannot be read
     */
    public static Manifests read(InputStream stream) throws IOException {
        return read(stream, ReadLimits.defaults());
    }

    /**
     * As {@link #read(InputStream)}, within other limits.
     *
     * @throws ManifestException if anything is wrong with its text, with all problems
     * @throws IOException if the stream cannot be read
     */
    public static Manifests read(InputStream stream, ReadLimits limits) throws IOException {
        return inspect(stream, limits).orThrow();
    }

    /**
     * Reads characters to their end, or until they pass the size limit; does not close the reader.
     *
     * @throws ManifestException if anything is wrong with the text, with all problems
     * @throws IOException if the reader fails
     */
    public static Manifests read(Reader reader) throws IOException {
        return read(reader, ReadLimits.defaults());
    }

    /**
     * As {@link #read(Reader)}, within other limits.
     *
     * @throws ManifestException if anything is wrong with the text, with all problems
     * @throws IOException if the reader fails
     */
    public static Manifests read(Reader reader, ReadLimits limits) throws IOException {
        return inspect(reader, limits).orThrow();
    }

    /**
     * Reads a text and keeps what is valid: see {@link #report()}.
     */
    public static Manifests inspect(String text) {
        return inspect(text, ReadLimits.defaults());
    }

    /**
     * As {@link #inspect(String)}, within other limits.
     */
    public static Manifests inspect(String text, ReadLimits limits) {
        return inspect("", text, limits);
    }

    /**
     * Reads a file and keeps what is valid: see {@link #report()}.
     *
     * @throws IOException if the file cannot be read
     */
    public static Manifests inspect(Path file) throws IOException {
        return inspect(file, ReadLimits.defaults());
    }

    /**
     * As {@link #inspect(Path)}, within other limits.
     *
     * @throws IOException if the file cannot be read
     */
    public static Manifests inspect(Path file, ReadLimits limits) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return inspect(file.toString(), stream, limits);
        }
    }

    /**
     * Reads a stream of UTF-8 to its end, or until it passes the size limit, without closing it, and keeps what is valid: see {@link #report()}.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Manifests inspect(InputStream stream) throws IOException {
        return inspect(stream, ReadLimits.defaults());
    }

    /**
     * As {@link #inspect(InputStream)}, within other limits.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Manifests inspect(InputStream stream, ReadLimits limits) throws IOException {
        return inspect("", stream, limits);
    }

    /**
     * Reads characters to their end, or until they pass the size limit, without closing the reader, and keeps what is valid: see {@link #report()}.
     *
     * @throws IOException if the reader fails
     */
    public static Manifests inspect(Reader reader) throws IOException {
        return inspect(reader, ReadLimits.defaults());
    }

    /**
     * As {@link #inspect(Reader)}, within other limits.
     *
     * @throws IOException if the reader fails
     */
    public static Manifests inspect(Reader reader, ReadLimits limits) throws IOException {
        return inspect("", reader, limits);
    }

    /**
     * As {@link #inspect(String, ReadLimits)}, with a name.
     *
     * @param source the name that locations carry, such as the path of a file; may be empty
     */
    public static Manifests inspect(String source, String text, ReadLimits limits) {
        return new Manifests(source, ManifestReader.read(source, TextDocuments.read(text, limits)));
    }

    /**
     * As {@link #inspect(InputStream, ReadLimits)}, with a name.
     *
     * @param source the name that locations carry, such as the path of a file; may be empty
     * @throws IOException if the stream cannot be read
     */
    public static Manifests inspect(String source, InputStream stream, ReadLimits limits) throws IOException {
        return new Manifests(source, ManifestReader.read(source, TextDocuments.read(stream, limits)));
    }

    /**
     * As {@link #inspect(Reader, ReadLimits)}, with a name.
     *
     * @param source the name that locations carry, such as the path of a file; may be empty
     * @throws IOException if the reader fails
     */
    public static Manifests inspect(String source, Reader reader, ReadLimits limits) throws IOException {
        return new Manifests(source, ManifestReader.read(source, TextDocuments.read(reader, limits)));
    }

    private Manifests orThrow() {
        Report report = report();
        if (report.hasErrors()) {
            throw new ManifestException(report);
        }
        return this;
    }

    /**
     * Reads a file of any size, one document at a time, as {@link #inspect(Path)}. No more than one document is held, so
     * that the limits hold for each of them, and the number of documents has none. A document that could not be read is in
     * the stream as well.
     *
     * @return a stream that must be closed; it throws an {@link UncheckedIOException} if the file cannot be read
     * @throws IOException if the file cannot be opened
     */
    public static Stream<Manifest> stream(Path file) throws IOException {
        return stream(file, ReadLimits.defaults());
    }

    /**
     * As {@link #stream(Path)}, within other limits.
     *
     * @throws IOException if the file cannot be opened
     */
    public static Stream<Manifest> stream(Path file, ReadLimits limits) throws IOException {
        return objects(file.toString(), DocumentStream.of(file, limits));
    }

    /**
     * As {@link #stream(Path)}, from a stream of bytes, which it does not close.
     *
     * @param source the name that locations carry; may be empty
     */
    public static Stream<Manifest> stream(String source, InputStream stream, ReadLimits limits) {
        return objects(source, DocumentStream.of(stream, limits));
    }

    private static Stream<Manifest> objects(String source, Stream<TextDocument> documents) {
        return documents.flatMap(each -> ManifestReader.read(source, List.of(each)).stream());
    }

    /** Every object and every document that could not be read, in order of the text. */
    public List<Manifest> manifests() {
        return manifests;
    }

    /** The objects in order of the text, without their places. */
    public List<KubernetesObject> objects() {
        return manifests.stream()
                .map(Manifest::object)
                .filter(Objects::nonNull)
                .<KubernetesObject>map(Objects::requireNonNull)
                .toList();
    }

    /** The objects of one type, such as {@code Pod.class}, in order of the text. */
    public <T extends KubernetesObject> List<T> all(Class<T> type) {
        return manifests.stream()
                .map(Manifest::object)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /**
     * The one object of a type, such as {@code Pod.class}. There may be others of other types beside it.
     *
     * @throws IllegalStateException if there is none, or more than one
     */
    public <T extends KubernetesObject> T single(Class<T> type) {
        List<T> found = all(type);
        if (found.size() != 1) {
            throw new IllegalStateException("expected one " + type.getSimpleName()
                    + (source.isEmpty() ? "" : " in " + source) + ", found " + found.size());
        }
        return found.get(0);
    }

    /**
     * What is wrong with the text, in its order; nothing after {@code read}. The paths of items of a {@code List} start
     * with {@code items}.
     */
    public Report report() {
        List<Finding> findings = new ArrayList<>();
        for (Manifest each : manifests) {
            for (Finding problem : each.problems()) {
                findings.add(problem.under(each.path()));
            }
        }
        return Report.of(source.isEmpty() ? "the text" : source, findings);
    }

    @Override
    public Iterator<Manifest> iterator() {
        return manifests.iterator();
    }

    /**
     * Renders objects as canonical YAML: one field order, no defaults, no empties, stable bytes, several objects separated
     * by {@code ---}.
     */
    public static String toYaml(KubernetesObject... objects) {
        return toYaml(List.of(objects));
    }

    /**
     * As {@link #toYaml(KubernetesObject...)}.
     */
    public static String toYaml(Iterable<? extends KubernetesObject> objects) {
        StringBuilder out = new StringBuilder(1024);
        ManifestWriter.yaml(objects, out);
        return out.toString();
    }

    /**
     * Renders an object as canonical YAML into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     */
    public static void toYaml(KubernetesObject object, Appendable target) throws IOException {
        toYaml(List.of(object), target);
    }

    /**
     * Renders objects as canonical YAML into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     */
    public static void toYaml(Iterable<? extends KubernetesObject> objects, Appendable target) throws IOException {
        ManifestWriter.yaml(objects, target);
    }

    /**
     * Renders an object as canonical YAML into a file in UTF-8, which is made or replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public static void toYaml(KubernetesObject object, Path target) throws IOException {
        toYaml(List.of(object), target);
    }

    /**
     * Renders objects as canonical YAML into a file in UTF-8, which is made or replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public static void toYaml(Iterable<? extends KubernetesObject> objects, Path target) throws IOException {
        ManifestWriter.into(target, out -> ManifestWriter.yaml(objects, out));
    }

    /**
     * Renders an object as canonical YAML into a stream in UTF-8, which is flushed and not closed.
     *
     * @throws IOException if the stream cannot take it
     */
    public static void toYaml(KubernetesObject object, OutputStream target) throws IOException {
        toYaml(List.of(object), target);
    }

    /**
     * Renders objects as canonical YAML into a stream in UTF-8, which is flushed and not closed.
     *
     * @throws IOException if the stream cannot take it
     */
    public static void toYaml(Iterable<? extends KubernetesObject> objects, OutputStream target) throws IOException {
        ManifestWriter.into(target, out -> ManifestWriter.yaml(objects, out));
    }

    /**
     * Renders an object as JSON on one line.
     */
    public static String toJson(KubernetesObject object) {
        StringBuilder out = new StringBuilder(1024);
        ManifestWriter.json(object, out);
        return out.toString();
    }

    /**
     * Renders an object as JSON on one line into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     */
    public static void toJson(KubernetesObject object, Appendable target) throws IOException {
        ManifestWriter.json(object, target);
    }

    /**
     * Renders an object as JSON on one line into a file in UTF-8, which is made or replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public static void toJson(KubernetesObject object, Path target) throws IOException {
        ManifestWriter.into(target, out -> ManifestWriter.json(object, out));
    }

    /**
     * Renders an object as JSON on one line into a stream in UTF-8, which is flushed and not closed.
     *
     * @throws IOException if the stream cannot take it
     */
    public static void toJson(KubernetesObject object, OutputStream target) throws IOException {
        ManifestWriter.into(target, out -> ManifestWriter.json(object, out));
    }

    /** Counts; shows no content. */
    @Override
    public String toString() {
        return manifests.size() + " objects, " + report().findings().size() + " problems"
                + (source.isEmpty() ? "" : " in " + source);
    }
}
