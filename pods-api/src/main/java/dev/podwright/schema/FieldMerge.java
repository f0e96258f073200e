package dev.podwright.schema;

import java.util.List;

/** How the server merges a field; {@link Field} says what each part means. */
record FieldMerge(
        ListType listType,
        List<String> listMapKeys,
        boolean atomicMap,
        List<PatchStrategy> patchStrategies,
        String patchMergeKey,
        String unionMember,
        boolean unionDiscriminator,
        String keyDefault) {

    /** A field about which upstream says nothing. */
    static final FieldMerge NONE = new FieldMerge(ListType.ATOMIC, List.of(), false, List.of(), "", "", false, "");
}
