package dev.podwright.dsl;

import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.model.Pod;
import dev.podwright.model.meta.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a pod is called, and what is noted of it. */
abstract class PodMetadataWords extends PodVolumeWords {
    PodMetadataWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    /** Is called this. */
    public final PodDraft name(String name) {
        Args.given(name, "the name of a pod");
        return say((p, where) -> {
            p.metadata.name(name);
            p.note(where);
            p.noteMetadata(where, "name");
        });
    }

    /** Gets a name from the server that begins with this. */
    public final PodDraft generateName(String prefix) {
        return say((p, where) -> {
            p.metadata.generateName(prefix);
            p.noteMetadata(where, "generateName");
        });
    }

    /** Lives in this namespace; otherwise in the one that it is created in. */
    public final PodDraft namespace(String namespace) {
        return say((p, where) -> {
            p.metadata.namespace(namespace);
            p.noteMetadata(where, "namespace");
        });
    }

    /** Carries a label, by which Services and others find it. */
    public final PodDraft label(String key, String value) {
        Args.given(value, "the value of label", key);
        return say((p, where) -> p.label(key, value, where));
    }

    /** Carries labels. */
    public final PodDraft labels(Map<String, String> labels) {
        Map<String, String> copy = new TreeMap<>(labels);
        return say((p, where) -> copy.forEach((key, value) -> p.label(key, value, where)));
    }

    /** Carries an annotation. */
    public final PodDraft annotation(String key, String value) {
        Args.given(value, "the value of annotation", key);
        return say((p, where) -> p.annotate(key, value, where));
    }

    /** Carries annotations. */
    public final PodDraft annotations(Map<String, String> annotations) {
        Map<String, String> copy = new TreeMap<>(annotations);
        return say((p, where) -> copy.forEach((key, value) -> p.annotate(key, value, where)));
    }

    /** Takes a label away again. */
    public final PodDraft withoutLabel(String key) {
        return say((p, where) -> p.labels.remove(key));
    }

    /** Takes an annotation away again. */
    public final PodDraft withoutAnnotation(String key) {
        return say((p, where) -> p.annotations.remove(key));
    }

    /** Is not gone before this finalizer is taken away. */
    public final PodDraft finalizer(String name) {
        return say((p, where) -> {
            p.metadata.addFinalizer(name);
            p.noteMetadata(where, "finalizers");
        });
    }

    /** Switches a rule of Podwright's own off for the whole pod, such as {@code localhost/port-collision}. */
    public final PodDraft allow(String rule, String reason) {
        return say((p, where) -> p.declare(new DeclaredSuppression("", rule, reason), where));
    }

    /** The way down to the metadata's builder, for owners and the like; taken after all words. */
    public final PodDraft metadata(Consumer<ObjectMeta.Builder> change) {
        return say((p, where) -> {
            p.metadataWays.add(change);
            p.places.note(where, "metadata");
        });
    }
}
