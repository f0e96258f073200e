package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.security.SELinuxOptions;
import java.util.function.Consumer;

/** The SELinux label of processes and of the volumes that they use. Immutable. */
@CheckReturnValue
public final class SELinuxOptionsDraft {
    final ObjectDraft<SELinuxOptions> state;

    SELinuxOptionsDraft(ObjectDraft<SELinuxOptions> state) {
        this.state = state;
    }

    /**
     * Sets {@code user}: SELinux user, such as {@code system_u}. Absent: the container runtime decides.
     *
     * @param value the value of the field
     */
    public SELinuxOptionsDraft user(String value) {
        return new SELinuxOptionsDraft(state.set("user", state.check("user").required(value, 1, "value")));
    }

    /**
     * Sets {@code role}: SELinux role, such as {@code system_r}. Absent: the container runtime decides.
     *
     * @param value the value of the field
     */
    public SELinuxOptionsDraft role(String value) {
        return new SELinuxOptionsDraft(state.set("role", state.check("role").required(value, 1, "value")));
    }

    /**
     * Sets {@code type}: SELinux type, such as {@code container_t}. Absent: the container runtime decides.
     *
     * @param value the value of the field
     */
    public SELinuxOptionsDraft type(String value) {
        return new SELinuxOptionsDraft(state.set("type", state.check("type").required(value, 1, "value")));
    }

    /**
     * Sets {@code level}: SELinux level with its categories, such as {@code s0:c123,c456}. Absent: the container
     * runtime decides.
     *
     * @param value the value of the field
     */
    public SELinuxOptionsDraft level(String value) {
        return new SELinuxOptionsDraft(state.set("level", state.check("level").required(value, 1, "value")));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public SELinuxOptionsDraft customize(Consumer<SELinuxOptions.Builder> change) {
        return new SELinuxOptionsDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public SELinuxOptions toModel() {
        return state.build();
    }
}
