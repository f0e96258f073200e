package dev.podwright.dsl.meta;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.CompiledObject;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.DraftEdit;
import dev.podwright.dsl.internal.DraftReport;
import dev.podwright.dsl.internal.KubernetesObjectState;
import dev.podwright.dsl.internal.ObjectCompiler;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.OwnerReference;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.report.ReportException;
import dev.podwright.report.SourceMap;
import dev.podwright.validate.Validator;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a whole object, such as a pod, a Deployment or a Service. Immutable: each word gives a new draft. Only the
 * drafts of this library implement it.
 *
 * @param <T> the object
 * @param <D> the draft itself
 */
@CheckReturnValue
public interface KubernetesObjectDraft<T extends KubernetesObject, D extends KubernetesObjectDraft<T, D>>
        extends SourceMap {
    // Metadata

    /**
     * Sets {@code name}: name of the object, unique among objects of its kind in the namespace, and fixed after
     * creation. For a pod it is a DNS subdomain of at most 253 characters, but 63 or fewer and no dots is wise, since
     * it also becomes the hostname. Absent: {@code generateName} must be given.
     *
     * @param value the name
     */
    default D name(String value) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        return DraftAccess.with(this, state.named(state.check("name").required(value, 1, "value")));
    }

    /**
     * Sets {@code generateName}: prefix from which the server makes a unique name by adding five random characters.
     * Used only if {@code name} is absent; a prefix longer than 58 characters is cut.
     *
     * @param value the value of the field
     */
    default D generateName(String value) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        String given = state.check("generateName").required(value, 1, "value");
        return edited(this, state, (metadata, line) -> metadata.set("generateName", given, line));
    }

    /**
     * Sets {@code namespace}: namespace the object lives in, as a DNS label; fixed after creation. Absent: the
     * namespace of the request, which for most tools is {@code default}.
     *
     * @param value the value of the field
     */
    default D namespace(String value) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        String given = state.check("namespace").required(value, 1, "value");
        return edited(this, state, (metadata, line) -> metadata.set("namespace", given, line));
    }

    /**
     * Adds to {@code labels}: key-value pairs by which selectors find the object. Keys have an optional DNS prefix and
     * a name of at most 63 characters; values have at most 63 characters from a restricted set and may be empty.
     *
     * @param key the key
     * @param value its value
     */
    default D label(String key, String value) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        Arguments arguments = state.check("label");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value", key);
        return edited(this, state, (metadata, line) -> metadata.put("labels", key, value, line));
    }

    /**
     * The same with several. An empty map adds nothing.
     *
     * @param entries keys and their values
     */
    default D labels(Map<String, String> entries) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        Map<String, String> given = state.check("labels").entries(entries, 1, "entries");
        return given.isEmpty()
                ? self(this)
                : edited(
                        this,
                        state,
                        (metadata, line) -> given.forEach((key, value) -> metadata.put("labels", key, value, line)));
    }

    /**
     * Takes a label away.
     *
     * @param key the key
     */
    default D withoutLabel(String key) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        String given = state.check("withoutLabel").required(key, 1, "key");
        return DraftAccess.with(this, state.withoutMetadata("labels", given));
    }

    /**
     * Adds to {@code annotations}: key-value pairs with free-form data for tools and people; selectors do not see them.
     * Keys follow the rules for label keys; all annotations together are limited to 256 KiB.
     *
     * @param key the key
     * @param value its value
     */
    default D annotation(String key, String value) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        Arguments arguments = state.check("annotation");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value", key);
        return edited(this, state, (metadata, line) -> metadata.put("annotations", key, value, line));
    }

    /**
     * The same with several. An empty map adds nothing.
     *
     * @param entries keys and their values
     */
    default D annotations(Map<String, String> entries) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        Map<String, String> given = state.check("annotations").entries(entries, 1, "entries");
        return given.isEmpty()
                ? self(this)
                : edited(
                        this,
                        state,
                        (metadata, line) ->
                                given.forEach((key, value) -> metadata.put("annotations", key, value, line)));
    }

    /**
     * Takes an annotation away.
     *
     * @param key the key
     */
    default D withoutAnnotation(String key) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        String given = state.check("withoutAnnotation").required(key, 1, "key");
        return DraftAccess.with(this, state.withoutMetadata("annotations", given));
    }

    /**
     * Adds to {@code finalizers}: names of the tasks that must be done before the object is removed, each a qualified
     * name such as {@code example.com/cleanup}. The responsible component takes its entry away; an entry that nobody
     * removes blocks deletion forever. Their order means nothing. Absent is null, as the server tells it from empty in
     * the template of a claim.
     *
     * @param name the finalizer
     */
    default D finalizer(String name) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        String given = state.check("finalizer").required(name, 1, "name");
        return edited(this, state, (metadata, line) -> metadata.add("finalizers", given, line));
    }

    /**
     * Adds to {@code ownerReferences}: objects this one depends on. When all owners are gone, the garbage collector
     * deletes this object; at most one entry may be the managing controller. A namespaced owner must be in the same
     * namespace. Absent is null, as the server tells it from empty in the template of a claim.
     *
     * @param apiVersion group and version of the owner, such as {@code apps/v1}, or {@code v1} for the core group.
     * @param kind kind of the owner, such as {@code ReplicaSet}.
     * @param name name of the owner.
     * @param uid UID of the owner. It must be that of the owner as it exists now; with any other the owner counts
     *     as gone and the object is deleted.
     */
    default D ownerReference(String apiVersion, String kind, String name, String uid) {
        return ownerReference(apiVersion, kind, name, uid, o -> o);
    }

    /**
     * The same with other fields.
     *
     * @param apiVersion group and version of the owner, such as {@code apps/v1}, or {@code v1} for the core group.
     * @param kind kind of the owner, such as {@code ReplicaSet}.
     * @param name name of the owner.
     * @param uid UID of the owner. It must be that of the owner as it exists now; with any other the owner counts
     *     as gone and the object is deleted.
     * @param more its other fields, such as {@code o -> o.controller()}
     */
    default D ownerReference(
            String apiVersion, String kind, String name, String uid, UnaryOperator<OwnerReferenceDraft> more) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        Arguments arguments = state.check("ownerReference");
        OwnerReferenceDraft owner = new OwnerReferenceDraft(ObjectDraft.of(
                OwnerReference.class,
                OwnerReference.builder()
                        .apiVersion(arguments.required(apiVersion, 1, "apiVersion"))
                        .kind(arguments.required(kind, 2, "kind"))
                        .name(arguments.required(name, 3, "name"))
                        .uid(arguments.required(uid, 4, "uid"))
                        .build(),
                "ownerReference"));
        OwnerReferenceDraft given = arguments.applied(more, owner, 5, "more");
        return edited(this, state, (metadata, line) -> metadata.add("ownerReferences", given.state, line));
    }

    // Conditions, loops and pieces

    /**
     * Applies words if a condition holds.
     *
     * @param condition whether it holds
     * @param then the words
     */
    default D onlyIf(boolean condition, UnaryOperator<D> then) {
        Arguments arguments = DraftAccess.objectState(this).check("onlyIf");
        arguments.required(then, 2, "then");
        return condition ? applied(arguments, self(this), then, 2, "then") : self(this);
    }

    /**
     * Applies words for each element.
     *
     * @param elements the elements
     * @param words the words, such as {@code (p, name) -> p.imagePullSecret(name)}
     */
    default <E> D each(Iterable<? extends E> elements, BiFunction<D, ? super E, D> words) {
        Arguments arguments = DraftAccess.objectState(this).check("each");
        arguments.required(words, 2, "words");
        D draft = self(this);
        for (E element : arguments.<E>elements(elements, 1, "elements")) {
            draft = applied(arguments, draft, d -> words.apply(d, element), 2, "words");
        }
        return draft;
    }

    /**
     * Applies a reusable piece, such as a method that takes a draft and gives one.
     *
     * @param piece the piece, such as {@code Pieces::monitored}
     */
    default D including(UnaryOperator<D> piece) {
        return applied(DraftAccess.objectState(this).check("including"), self(this), piece, 1, "piece");
    }

    // The result

    /**
     * The line of Java that wrote a field, or the nearest that holds it; null where it is not known.
     *
     * <p>Lines are recorded always in unit tests (JUnit on the class path, or assertions enabled), and otherwise for the first
     * 50,000 words of a process. The system property {@code podwright.locations} changes that: {@code on} or {@code off}.
     *
     * @param field a field of the object
     */
    @Override
    default @Nullable Location locate(FieldPath field) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        FieldPath given = state.check("locate").required(field, 1, "field");
        return state.compileObject().locate(given);
    }

    /** Everything that is wrong with the object, with the lines of Java, where they are known. Throws nothing for it. */
    default Report validate() {
        return validate(Validator.standard());
    }

    /**
     * The same by another validator.
     *
     * @param validator the validator
     */
    default Report validate(Validator validator) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        return DraftReport.of(state.compileObject(), state.check("validate").required(validator, 1, "validator"));
    }

    /**
     * The object.
     *
     * @throws ReportException where the server would refuse it, or Podwright's advice has an error; it has the whole
     *     report
     */
    default T build() {
        return build(Validator.standard());
    }

    /**
     * The same by another validator.
     *
     * @param validator the validator
     * @throws ReportException where the report has an error; it has the whole report
     */
    default T build(Validator validator) {
        KubernetesObjectState state = DraftAccess.objectState(this);
        CompiledObject compiled = state.compileObject();
        DraftReport.of(compiled, state.check("build").required(validator, 1, "validator"))
                .orThrow();
        return object(compiled);
    }

    /** The object, not validated. An argument that cannot be read leaves its field absent. */
    default T buildUnchecked() {
        return object(DraftAccess.objectState(this).compileObject());
    }

    /**
     * The object as YAML, as {@link Manifests} renders it.
     *
     * @throws ReportException where the server would refuse it, or Podwright's advice has an error
     */
    default String toYaml() {
        return Manifests.toYaml(build());
    }

    private static <T extends KubernetesObject, D extends KubernetesObjectDraft<T, D>> D edited(
            KubernetesObjectDraft<T, D> draft, KubernetesObjectState state, DraftEdit.Effect<ObjectCompiler> effect) {
        return DraftAccess.with(draft, state.metadata(effect));
    }

    /** What a lambda makes of a draft: it must return that draft with more words. */
    private static <D> D applied(
            Arguments arguments, D given, UnaryOperator<D> lambda, int position, String parameter) {
        D returned = arguments.applied(lambda, given, position, parameter);
        boolean continues = DraftAccess.objectState(returned).continues(DraftAccess.objectState(given));
        return arguments.continued(returned, continues, position, parameter);
    }

    @SuppressWarnings("unchecked") // a draft is of its own type
    private static <T extends KubernetesObject, D extends KubernetesObjectDraft<T, D>> D self(
            KubernetesObjectDraft<T, D> draft) {
        return (D) draft;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a draft compiles to its own type
    private static <T extends KubernetesObject> T object(CompiledObject compiled) {
        return (T) compiled.object();
    }
}
