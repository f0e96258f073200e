package dev.podwright.manifest;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.binding.ContainerNames;
import dev.podwright.model.internal.binding.SecretValues;
import dev.podwright.model.internal.json.JsonPlaces;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object of a text: what was read, what is wrong with it, and where its fields were written. Immutable. */
public final class Manifest implements SourceMap {
    private final String source;
    private final int document;
    private final int line;
    private final FieldPath path;
    private final @Nullable KubernetesObject object;
    private final @Nullable JsonObject json;
    private final List<Finding> problems;

    Manifest(
            String source,
            int document,
            int line,
            FieldPath path,
            @Nullable KubernetesObject object,
            @Nullable JsonObject json,
            List<Finding> problems) {
        this.source = source;
        this.document = document;
        this.line = line;
        this.path = path;
        this.object = object;
        this.json = json;
        this.problems = problems.stream().map(each -> in(source, json, each)).toList();
    }

    private static Finding in(String source, @Nullable JsonObject json, Finding given) {
        Finding problem = SecretValues.hide(json, given);
        Location place = problem.location();
        return problem.toBuilder()
                .container(json == null ? null : ContainerNames.of(json, problem.path()))
                .location(place == null ? null : Location.of(source, place.line(), place.column()))
                .build();
    }

    /** The name of the text, such as the path of a file; empty where it has none. */
    public String source() {
        return source;
    }

    /** Which document of the text it is, from 0; the items of a {@code List} share one. */
    public int document() {
        return document;
    }

    /** Where the object is in its document: {@link FieldPath#empty()}, or an item of a {@code List}. */
    public FieldPath path() {
        return path;
    }

    /**
     * The object, without the fields that could not be read; null if the document could not be read. Fields that the model
     * does not know are kept and rendered again.
     */
    public @Nullable KubernetesObject object() {
        return object;
    }

    /** The object as it was written; null if the document could not be read. */
    public @Nullable JsonObject json() {
        return json;
    }

    /** What is wrong with the object's text; paths start at the object. */
    public Report report() {
        return Report.of(subject(), problems);
    }

    List<Finding> problems() {
        return problems;
    }

    private String subject() {
        KubernetesObject read = object;
        String what = read == null ? "document " + (document + 1) : read.kind();
        return source.isEmpty() ? what : what + " in " + source;
    }

    /**
     * The place of a field: the key of a field, the start of a list element. Where the text has no such field, the place
     * of the nearest field that holds it.
     */
    @Override
    public Location locate(FieldPath field) {
        if (json == null) {
            return Location.of(source, line, 1);
        }
        return JsonPlaces.locate(json, Location.of(source, json.line(), json.column()), field);
    }

    /** Names the object and its place; shows none of its values. */
    @Override
    public String toString() {
        return (object == null ? "document " + (document + 1) : Excerpt.of(object.kind())) + " at "
                + locate(FieldPath.empty());
    }
}
