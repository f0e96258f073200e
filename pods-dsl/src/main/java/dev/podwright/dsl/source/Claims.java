package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftEdit;
import dev.podwright.dsl.internal.ObjectCompiler;

/** Where the drafts of claims have the spec of the claim. */
final class Claims {
    private Claims() {}

    static Arguments check(ClaimDraft<?> draft, String word) {
        return draft instanceof EphemeralDraft ephemeral
                ? ephemeral.state.check(word)
                : ((PersistentVolumeClaimDraft) draft).object.check(word);
    }

    /** With an edit more of the spec of the claim. */
    @SuppressWarnings("unchecked") // a draft of the type that is given
    static <D extends ClaimDraft<D>> D edit(ClaimDraft<D> draft, DraftEdit.Effect<ObjectCompiler> effect) {
        if (draft instanceof EphemeralDraft ephemeral) {
            return (D) new EphemeralDraft(ephemeral.state.edit((source, line) ->
                    effect.on(source.object("volumeClaimTemplate").object("spec"), line)));
        }
        PersistentVolumeClaimDraft claim = (PersistentVolumeClaimDraft) draft;
        return (D) claim.with(claim.object.spec(effect));
    }
}
