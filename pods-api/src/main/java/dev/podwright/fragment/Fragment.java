package dev.podwright.fragment;

import dev.podwright.json.JsonObject;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.binding.Encoder;
import dev.podwright.model.internal.text.JsonBuilder;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.internal.text.ValueSink;
import dev.podwright.model.internal.text.YamlWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a Kubernetes object in a document of another kind, such as the pod template in a custom resource or in the
 * configuration of a CI server; or such a part made in Java. Its type is any type of the model: a
 * {@link dev.podwright.model.PodTemplateSpec}, a {@link dev.podwright.model.PodSpec}, a
 * {@link dev.podwright.model.container.Container}, the spec of a workload, or a whole object.
 *
 * <p>It is read as strictly as a manifest: see {@link #report()}. Immutable.
 *
 * @param <T> the type of the value
 */
public final class Fragment<T> implements SourceMap {
    private final ObjectSchema<T> schema;
    private final FieldPath path;
    private final List<Finding> problems;
    private final @Nullable T value;
    /** Of a value made in Java only once it is asked for. */
    private volatile @Nullable JsonObject json;

    private final boolean isRead;
    private final @Nullable JsonObject unknownFields;
    private final SourceMap sources;

    /**
     * A fragment.
     *
     * @param isRead whether it was read, and not made in Java
     * @param problems what was wrong when it was read; paths start at the document
     * @param unknownFields what the type of the value does not keep itself of what the model does not know
     * @param sources paths start at the value
     */
    Fragment(
            ObjectSchema<T> schema,
            boolean isRead,
            FieldPath path,
            List<Finding> problems,
            @Nullable T value,
            @Nullable JsonObject json,
            @Nullable JsonObject unknownFields,
            SourceMap sources) {
        this.schema = schema;
        this.isRead = isRead;
        this.path = path;
        this.problems = List.copyOf(problems);
        this.value = value;
        this.json = json;
        this.unknownFields = unknownFields;
        this.sources = sources;
    }

    /**
     * A value made in Java. No places are known in it.
     *
     * @throws IllegalArgumentException if it is not of a type of the model
     */
    public static <T> Fragment<T> of(T value) {
        return of(value, path -> null);
    }

    /**
     * A value made in Java.
     *
     * @param sources where its fields were written; paths start at the value
     * @throws IllegalArgumentException if it is not of a type of the model
     */
    public static <T> Fragment<T> of(T value, SourceMap sources) {
        return of(value, sources, List.of());
    }

    /**
     * A value made in Java of something that was not valid in every part.
     *
     * @param sources where its fields were written; paths start at the value
     * @param problems what is wrong with what it was made of, such as a text that a field cannot hold, which is absent then;
     *     paths start at the value, and problems without a location get that of their path
     * @throws IllegalArgumentException if it is not of a type of the model
     */
    public static <T> Fragment<T> of(T value, SourceMap sources, List<Finding> problems) {
        Objects.requireNonNull(sources, "sources");
        List<Finding> located = problems.stream()
                .map(each -> each.location() == null ? each.located(sources) : each)
                .toList();
        return new Fragment<>(schemaOf(value), false, FieldPath.empty(), located, value, null, null, sources);
    }

    private static <T> JsonObject encoded(T value, ObjectSchema<T> schema) {
        JsonBuilder json = new JsonBuilder();
        try {
            write(value, schema, null, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a value in memory cannot be written", e);
        }
        return (JsonObject) json.value();
    }

    @SuppressWarnings("unchecked") // the value is of the schema's type
    private static <T> ObjectSchema<T> schemaOf(T value) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> each : type.getInterfaces()) {
                ObjectSchema<?> found = Schemas.find(each);
                if (found != null) {
                    return (ObjectSchema<T>) found;
                }
            }
        }
        throw new IllegalArgumentException(value.getClass().getName() + " is not a model type of Podwright");
    }

    /**
     * Reads a part of an object that was read from a text, such as a custom resource. A string at the path, or on the way
     * to it, is read as a text of YAML or JSON: see {@link HostDocument}.
     *
     * @param path the part, in the server's spelling, such as {@code spec.podTemplate}, or as a JSON pointer
     * @return null where the object has nothing at the path, or could not be read
     * @throws IllegalArgumentException if the text is not a valid path, or the type is not one of the model
     */
    public static <T> @Nullable Fragment<T> at(Manifest object, String path, Class<T> type) {
        return at(object, FieldPath.parse(path), type);
    }

    /**
     * As {@link #at(Manifest, String, Class)}.
     *
     * @param path the part, from the object
     * @throws IllegalArgumentException if the type is not one of the model
     */
    public static <T> @Nullable Fragment<T> at(Manifest object, FieldPath path, Class<T> type) {
        JsonObject json = object.json();
        return json == null
                ? null
                : FragmentReader.read(
                        object.source(), json, object.report().findings(), path, type, ReadLimits.defaults());
    }

    /**
     * Reads a part of an object that is given as JSON, such as a custom resource from a cluster.
     *
     * @param path the part, from the object, in the server's spelling or as a JSON pointer
     * @return null where the object has nothing at the path
     * @throws IllegalArgumentException if the text is not a valid path, or the type is not one of the model
     */
    public static <T> @Nullable Fragment<T> at(JsonObject object, String path, Class<T> type) {
        return at(object, FieldPath.parse(path), type);
    }

    /**
     * As {@link #at(JsonObject, String, Class)}.
     *
     * @throws IllegalArgumentException if the type is not one of the model
     */
    public static <T> @Nullable Fragment<T> at(JsonObject object, FieldPath path, Class<T> type) {
        return FragmentReader.read("", object, List.of(), path, type, ReadLimits.defaults());
    }

    /** The type of the value, such as {@code PodTemplateSpec.class}. */
    public Class<T> type() {
        return schema.type();
    }

    /**
     * The value, without the fields that could not be read; null if what is there is not an object, an object of another
     * kind, or a text that could not be read. {@link #report()} says why.
     */
    public @Nullable T value() {
        return value;
    }

    /**
     * The value as it was written, with its places in the document; of a value made in Java what it is in JSON. Null if what
     * is there is not an object, or a text that could not be read.
     */
    public @Nullable JsonObject json() {
        JsonObject known = json;
        if (known == null && !isRead && value != null) {
            known = encoded(value, schema);
            json = known;
        }
        return known;
    }

    /** Whether it was read from a document, and not made in Java. */
    public boolean isRead() {
        return isRead;
    }

    /** Where the value is in its document; {@link FieldPath#empty()} for one made in Java. */
    public FieldPath path() {
        return path;
    }

    /**
     * The place of a field in the file that the document is in: the key of a field, the start of a list element. Where the
     * text has no such field, it is the place of the nearest field that holds it. In a string that is not a literal block
     * scalar ({@code |}) all fields are at the place of the string. Of a value made in Java it is what its source map says.
     *
     * @param field the field, from the value
     */
    @Override
    public @Nullable Location locate(FieldPath field) {
        return sources.locate(field);
    }

    /**
     * What is wrong with the text, or with what the value was made of: an unknown field, a field given twice, a value of the wrong type. Paths start at the
     * document, such as {@code spec.podTemplate.spec.containers[0].image}, and lines are those of its file.
     */
    public Report report() {
        return Report.of(toString(), problems);
    }

    /**
     * The value alone as canonical YAML, as {@link dev.podwright.manifest.Manifests#toYaml} renders objects.
     *
     * @throws IllegalStateException if {@link #value()} is null
     */
    public String toYaml() {
        return rendered(this::toYaml);
    }

    /**
     * As {@link #toYaml()}, into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     * @throws IllegalStateException if {@link #value()} is null
     */
    public void toYaml(Appendable target) throws IOException {
        write(new YamlWriter(target));
    }

    /**
     * The value alone as JSON on one line.
     *
     * @throws IllegalStateException if {@link #value()} is null
     */
    public String toJson() {
        return rendered(this::toJson);
    }

    /**
     * As {@link #toJson()}, into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     * @throws IllegalStateException if {@link #value()} is null
     */
    public void toJson(Appendable target) throws IOException {
        write(JsonWriter.compact(target));
    }

    /** What renders into text. */
    @FunctionalInterface
    private interface Rendering {
        void into(Appendable target) throws IOException;
    }

    private static String rendered(Rendering rendering) {
        StringBuilder out = new StringBuilder(1024);
        try {
            rendering.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
        return out.toString();
    }

    private void write(ValueSink sink) throws IOException {
        if (value == null) {
            throw new IllegalStateException(this + " could not be read");
        }
        write(value, schema, unknownFields, sink);
        sink.flush();
    }

    private static <T> void write(T value, ObjectSchema<T> schema, @Nullable JsonObject unknown, ValueSink sink)
            throws IOException {
        if (value instanceof KubernetesObject object) {
            new Encoder(sink).encode(object);
        } else {
            new Encoder(sink).encode(value, schema, unknown);
        }
    }

    /** Names the type and the place; shows no value. */
    @Override
    public String toString() {
        Location place = locate(FieldPath.empty());
        String source = place == null ? "" : place.source();
        return schema.name() + (path.parent() == null ? "" : " at " + path) + (source.isEmpty() ? "" : " in " + source);
    }
}
