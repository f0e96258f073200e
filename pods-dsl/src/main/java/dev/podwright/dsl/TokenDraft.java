package dev.podwright.dsl;

import dev.podwright.model.volume.ServiceAccountTokenProjection;
import dev.podwright.model.volume.VolumeProjection;
import java.time.Duration;

/** A token of the pod's service account, renewed by the kubelet, as a file of a projected volume. */
public final class TokenDraft implements Projection {
    private final ServiceAccountTokenProjection token;

    TokenDraft(ServiceAccountTokenProjection token) {
        this.token = token;
    }

    /** For this audience; otherwise for the API server. */
    public TokenDraft audience(String audience) {
        return new TokenDraft(token.toBuilder().audience(audience).build());
    }

    /** Valid for so long, at least 10 minutes; an hour otherwise. Whole seconds. */
    public TokenDraft expiresAfter(Duration time) {
        return new TokenDraft(
                token.toBuilder().expirationSeconds(Args.seconds(time)).build());
    }

    @Override
    public VolumeProjection toProjection() {
        return VolumeProjection.builder().serviceAccountToken(token).build();
    }
}
