package dev.podwright.dsl;

import dev.podwright.model.security.SELinuxOptions;
import java.util.function.Consumer;

/** The SELinux label of processes and of the volumes that they use. What is not said, the container runtime chooses. Immutable. */
public final class SELinuxDraft {
    private final SELinuxOptions model;

    SELinuxDraft(SELinuxOptions model) {
        this.model = model;
    }

    /** The model's value. */
    public SELinuxOptions toOptions() {
        return model;
    }

    /** Of this level, such as {@code s0:c123,c456}, which keeps pods apart. */
    public SELinuxDraft level(String level) {
        return with(o -> o.level(level));
    }

    /** Of this type, such as {@code container_t}. */
    public SELinuxDraft type(String type) {
        return with(o -> o.type(type));
    }

    /** Of this role. */
    public SELinuxDraft role(String role) {
        return with(o -> o.role(role));
    }

    /** Of this user. */
    public SELinuxDraft user(String user) {
        return with(o -> o.user(user));
    }

    /** The way down to the model's builder. */
    public SELinuxDraft with(Consumer<SELinuxOptions.Builder> change) {
        SELinuxOptions.Builder builder = model.toBuilder();
        change.accept(builder);
        return new SELinuxDraft(builder.build());
    }
}
