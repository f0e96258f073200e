package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.BundleEntry;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.BundleReport;
import dev.podwright.validate.InvalidBundleException;
import dev.podwright.validate.Route;
import dev.podwright.validate.Validator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects that belong together. They are checked one by one and against each other, and findings have the lines of Java
 * that wrote their fields. Immutable: each word gives a new draft.
 */
@CheckReturnValue
public final class BundleDraft {
    /** What it had before; null for nothing. */
    private final @Nullable BundleDraft previous;

    private final List<BundleEntry> added;
    private final boolean complete;

    private BundleDraft(@Nullable BundleDraft previous, List<BundleEntry> added, boolean complete) {
        this.previous = previous;
        this.added = added;
        this.complete = complete;
    }

    static BundleDraft of(List<KubernetesObjectDraft<?, ?>> drafts) {
        return new BundleDraft(null, entries(drafts), false);
    }

    private static List<BundleEntry> entries(List<KubernetesObjectDraft<?, ?>> drafts) {
        return drafts.stream()
                .map(DraftAccess::objectState)
                .map(BundleEntry::of)
                .toList();
    }

    /**
     * Adds objects.
     *
     * @param drafts the objects
     */
    public BundleDraft with(KubernetesObjectDraft<?, ?>... drafts) {
        return new BundleDraft(this, entries(check("with").elements(drafts, 1, "drafts")), complete);
    }

    /**
     * Adds objects that are ready, such as those of kinds that have no draft. The line of all their fields is that of this
     * call.
     *
     * @param objects the objects
     */
    public BundleDraft with(KubernetesObject... objects) {
        List<KubernetesObject> given = check("with").elements(objects, 1, "objects");
        return new BundleDraft(this, given.stream().map(BundleEntry::of).toList(), complete);
    }

    /**
     * Says that nothing is missing that the objects need: what they refer to is in the bundle, and is not already in the
     * cluster. Without it, rules about missing objects are silent, or say only what may be missing.
     */
    public BundleDraft complete() {
        return new BundleDraft(this, List.of(), true);
    }

    /** Everything that is wrong with the objects, alone and with each other. Throws nothing for it. */
    public BundleReport validate() {
        return validate(Validator.standard());
    }

    /**
     * The same by another validator.
     *
     * @param validator the validator
     */
    public BundleReport validate(Validator validator) {
        return buildUnchecked().validate(check("validate").required(validator, 1, "validator"));
    }

    /**
     * The bundle. Its findings keep the lines of Java.
     *
     * @throws InvalidBundleException where the server would refuse an object, or Podwright's advice has an error; it has
     *     the whole report
     */
    public Bundle build() {
        return build(Validator.standard());
    }

    /**
     * The same by another validator.
     *
     * @param validator the validator
     * @throws InvalidBundleException where the report has an error; it has the whole report
     */
    public Bundle build(Validator validator) {
        Validator given = check("build").required(validator, 1, "validator");
        Bundle bundle = buildUnchecked();
        bundle.validate(given).orThrow();
        return bundle;
    }

    /** The bundle, not validated. An argument that cannot be read leaves its field absent; the bundle's report names it. */
    public Bundle buildUnchecked() {
        Deque<BundleDraft> words = new ArrayDeque<>();
        for (BundleDraft word = this; word != null; word = word.previous) {
            words.push(word);
        }
        Bundle.Builder bundle = Bundle.builder();
        words.forEach(word -> word.added.forEach(entry -> entry.addTo(bundle)));
        return (complete ? bundle.complete() : bundle).build();
    }

    /**
     * The objects as one stream of YAML, as {@link Bundle#toYaml} renders it.
     *
     * @throws InvalidBundleException where the server would refuse an object, or Podwright's advice has an error
     */
    public String toYaml() {
        return build().toYaml();
    }

    /**
     * Where a port of a Service leads, as far as the bundle shows.
     *
     * @param service the name of the Service
     * @param port the number of the port
     * @throws IllegalArgumentException if the bundle has no such Service, several in different namespaces, or the Service
     *     has no such port; the message names those that there are
     */
    public Route route(String service, int port) {
        return buildUnchecked().route(check("route").required(service, 1, "service"), port);
    }

    /**
     * The same for a port that has a name.
     *
     * @param service the name of the Service
     * @param port the name of the port
     * @throws IllegalArgumentException as there
     */
    public Route route(String service, String port) {
        Arguments arguments = check("route");
        return buildUnchecked().route(arguments.required(service, 1, "service"), arguments.required(port, 2, "port"));
    }

    private static Arguments check(String word) {
        return new Arguments("the bundle", word);
    }

    /** Names the objects; shows none of their values. */
    @Override
    public String toString() {
        return "draft of " + buildUnchecked();
    }
}
