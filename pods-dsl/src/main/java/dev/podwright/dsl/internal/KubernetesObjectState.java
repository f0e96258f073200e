package dev.podwright.dsl.internal;

/** The state of a draft of a whole object, of which the words for metadata are the same in every kind. Immutable. */
public interface KubernetesObjectState {
    /** Checks the arguments of a word. */
    Arguments check(String word);

    /** With another name. */
    KubernetesObjectState named(String other);

    /** With an edit more of its metadata. */
    KubernetesObjectState metadata(DraftEdit.Effect<ObjectCompiler> effect);

    /**
     * Without an entry of its metadata.
     *
     * @param field {@code labels} or {@code annotations}
     */
    KubernetesObjectState withoutMetadata(String field, String key);

    /** Whether it is an earlier state with more edits or none, or begins with an object that could be made of it. */
    boolean continues(KubernetesObjectState earlier);

    /** Applies all words. */
    CompiledObject compileObject();
}
