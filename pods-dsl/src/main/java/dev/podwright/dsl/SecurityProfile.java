package dev.podwright.dsl;

import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.SeccompProfile;
import org.jspecify.annotations.Nullable;

/** A profile that limits what processes may do, for seccomp or AppArmor. */
public final class SecurityProfile {
    private final String type;
    private final @Nullable String localhostProfile;

    SecurityProfile(String type, @Nullable String localhostProfile) {
        this.type = type;
        this.localhostProfile = localhostProfile;
    }

    SeccompProfile toSeccomp() {
        return SeccompProfile.builder()
                .type(type)
                .localhostProfile(localhostProfile)
                .build();
    }

    AppArmorProfile toAppArmor() {
        return AppArmorProfile.builder()
                .type(type)
                .localhostProfile(localhostProfile)
                .build();
    }
}
