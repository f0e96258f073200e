package dev.podwright.overlay;

import dev.podwright.fragment.Fragment;
import dev.podwright.json.JsonObject;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.internal.layer.LayerMerge;
import dev.podwright.overlay.internal.layer.Note;
import dev.podwright.overlay.internal.layer.NullFields;
import dev.podwright.overlay.internal.layer.Origins;
import dev.podwright.overlay.internal.layer.RemovedElements;
import dev.podwright.overlay.internal.layer.ReservedField;
import dev.podwright.overlay.internal.layer.ReservedValues;
import dev.podwright.overlay.internal.layer.SingleKeys;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays objects of one type over each other: a user's pod template over an operator's defaults, for example. Immutable.
 *
 * <p>Layers are folded from the lowest to the highest. A value of a higher layer wins, and:
 *
 * <ul>
 *   <li>Objects are merged field by field, and maps key by key.
 *   <li>Lists whose elements have keys are merged by these, as a server-side apply does: containers, volumes and variables by name,
 *       mounts by {@code mountPath}, container ports by {@code containerPort} and {@code protocol}. The order of the lower layer is kept,
 *       and elements that only the higher layer has follow.
 *   <li>Other lists, and maps and objects that a server-side apply treats as one value ({@code nodeSelector}, selectors), are replaced
 *       as a whole.
 *   <li>Fields of which an object may have one only are replaced as a whole too: a volume's source, {@code value} against
 *       {@code valueFrom}, the handler of a probe, an update strategy. The same is true of a mount of another volume.
 *   <li>No value removes one: nulls and empty lists are absent, as they are for the server. {@link StrategicMergePatch} can remove.
 * </ul>
 *
 * <p>The result has neither two members of a union nor two elements with the same key. What is not as every layer says is in
 * {@link OverlayResult#report()}.
 *
 * <pre>{@code
 * OverlayResult<PodTemplateSpec> merged = Overlay.of("defaults", defaults)
 *         .over("template of the user", template)
 *         .reserve("spec.containers[name=app].image", "the operator chooses the image")
 *         .merge();
 * }</pre>
 *
 * @param <T> a kind, such as {@code Deployment}, or a part of one, such as {@code PodTemplateSpec} or {@code Container}
 */
public final class Overlay<T> {
    private static final String BASE = "base";

    private final ObjectSchema<T> schema;
    private final List<Layer<T>> layers;
    private final List<ReservedField> reserved;
    private final Validator validator;

    private Overlay(ObjectSchema<T> schema, List<Layer<T>> layers, List<ReservedField> reserved, Validator validator) {
        this.schema = schema;
        this.layers = layers;
        this.reserved = reserved;
        this.validator = validator;
    }

    /** The lowest layer, with the name {@code base}. */
    public static <T> Overlay<T> of(T base) {
        return of(BASE, base);
    }

    /** The lowest layer, with a name for reports. */
    public static <T> Overlay<T> of(String name, T base) {
        return of(name, Fragment.of(base));
    }

    /** The lowest layer, with the name {@code base}. */
    public static <T> Overlay<T> of(Fragment<T> base) {
        return of(BASE, base);
    }

    /** The lowest layer, with a name for reports. */
    public static <T> Overlay<T> of(String name, Fragment<T> base) {
        Objects.requireNonNull(base, "base");
        return new Overlay<>(
                Schemas.of(base.type()), List.of(new Layer<>(name, base)), List.of(), Validator.standard());
    }

    /** Adds a layer over the others, with the name {@code layer} and its number from 1. */
    public Overlay<T> over(T layer) {
        return over("layer " + layers.size(), layer);
    }

    /** Adds a layer over the others, with a name for reports. */
    public Overlay<T> over(String name, T layer) {
        return over(name, Fragment.of(layer));
    }

    /** Adds a layer over the others, with the name {@code layer} and its number from 1; null adds no layer. */
    public Overlay<T> over(@Nullable Fragment<T> layer) {
        return over("layer " + layers.size(), layer);
    }

    /**
     * Adds a layer over the others, with a name for reports.
     *
     * @param layer what could not be read of it is missing in the result, and is in its report; null, which
     *     {@link Fragment#at} gives where a document has nothing, adds no layer
     */
    public Overlay<T> over(String name, @Nullable Fragment<T> layer) {
        Objects.requireNonNull(name, "name");
        return layer == null
                ? this
                : new Overlay<>(schema, plus(layers, new Layer<>(name, layer)), reserved, validator);
    }

    /**
     * Reserves a field for the lowest layer. A value of it in another layer is not used, and is reported with the reason, unless
     * it is the lowest layer's. The lowest layer's value stays even where a layer replaces what it is in as a whole, such as a
     * {@code nodeSelector}, or has another member of the same union, which is not used then. Another spelling of the field is
     * reserved with it: {@code serviceAccount} with {@code serviceAccountName}, {@code stringData} with {@code data}.
     *
     * @param path such as {@code spec.containers[name=app].image}, {@code spec.containers[*].securityContext} or
     *     {@code metadata.labels[app]}: in brackets the key of a map, a field and its value that choose elements of a list, or
     *     {@code *} for all. Elements have no index here, since each layer has its own order
     * @param reason why it is reserved, for people
     * @throws IllegalArgumentException if the type has no such field, or brackets are missing or choose no elements
     */
    public Overlay<T> reserve(String path, String reason) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        List<ReservedField> all = new ArrayList<>(reserved);
        all.addAll(ReservedField.of(schema, path, reason));
        return new Overlay<>(schema, layers, List.copyOf(all), validator);
    }

    /** Judges the result with another validator than {@link Validator#standard()}. */
    public Overlay<T> validator(Validator other) {
        return new Overlay<>(schema, layers, reserved, Objects.requireNonNull(other, "other"));
    }

    private static <E> List<E> plus(List<E> list, E element) {
        List<E> out = new ArrayList<>(list);
        out.add(element);
        return List.copyOf(out);
    }

    /** Merges the layers. */
    public OverlayResult<T> merge() {
        List<Note> notes = new ArrayList<>();
        List<T> values = new ArrayList<>();
        List<Layer<T>> used = new ArrayList<>(layers);
        T base = layers.get(0).value();
        values.add(base);
        for (int i = 1; i < layers.size(); i++) {
            Layer<T> layer = layers.get(i);
            JsonObject given = layer.fragment().isRead() ? layer.fragment().json() : null;
            if (given != null) {
                NullFields.report(given, schema, i, notes);
            }
            T value = layer.value();
            for (ReservedField each : reserved) {
                List<Note> found = new ArrayList<>();
                RemovedElements removed = new RemovedElements();
                value = each.removeFrom(schema, value, base, i, found, removed);
                for (Note note : found) {
                    notes.add(note.at(layer.written(note.path())));
                }
                layer = layer.without(removed);
            }
            used.set(i, layer);
            values.add(value);
        }
        Origins origins = Origins.of(0, FieldPath.empty());
        List<Note> found = new ArrayList<>();
        T merged = folded(values, origins, found);
        found.forEach(note -> notes.add(note.at(used.get(note.layer()).written(note.path()))));
        return new OverlayResult<>(schema, merged, used, origins, notes, validator);
    }

    private T folded(List<T> values, Origins origins, List<Note> notes) {
        T base = values.get(0);
        List<Note> found = new ArrayList<>();
        T out = base;
        Origins ofBase = Origins.of(0, FieldPath.empty());
        for (int i = 1; i < values.size(); i++) {
            T merged = new LayerMerge(i, found).merge(schema, out, values.get(i), origins);
            out = restored(base, merged, origins, ofBase, i, found);
        }
        if (out == base || !SingleKeys.hasDuplicates(schema, out)) {
            notes.addAll(found);
            return out;
        }
        origins.replace(0, FieldPath.empty());
        SingleKeys singleKeys = new SingleKeys(notes);
        T single = singleKeys.of(schema, base, origins);
        new SingleKeys(new ArrayList<>()).of(schema, base, ofBase);
        out = single;
        for (int i = 1; i < values.size(); i++) {
            out = singleKeys.of(schema, new LayerMerge(i, notes).merge(schema, out, values.get(i), origins), origins);
            out = restored(single, out, origins, ofBase, i, notes);
        }
        return out;
    }

    private T restored(T base, T merged, Origins origins, Origins ofBase, int layer, List<Note> notes) {
        T out = merged;
        for (ReservedField each : reserved) {
            out = new ReservedValues(each, ofBase, layer, notes).restore(schema, base, out, origins);
        }
        return out;
    }
}
