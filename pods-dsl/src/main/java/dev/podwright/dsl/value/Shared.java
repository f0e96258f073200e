package dev.podwright.dsl.value;

import dev.podwright.dsl.value.workload.PodFailurePolicyAction;
import dev.podwright.dsl.value.workload.SessionAffinity;

/**
 * Constants that several enumerations of Kubernetes have, each an enumeration of its own that fits all of them. They are
 * used by their names in {@link Constants}.
 */
public final class Shared {
    private Shared() {}

    /** {@code Always} of {@link FSGroupChangePolicy}, {@link ImagePullPolicy}, {@link RestartPolicy}. */
    public enum Always implements FSGroupChangePolicy, ImagePullPolicy, RestartPolicy {
        /** {@code Always}. */
        ALWAYS("Always");

        private final String text;

        Always(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code Never} of {@link ImagePullPolicy}, {@link PreemptionPolicy}, {@link RestartPolicy}. */
    public enum Never implements ImagePullPolicy, PreemptionPolicy, RestartPolicy {
        /** {@code Never}. */
        NEVER("Never");

        private final String text;

        Never(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code Default} of {@link DnsPolicy}, {@link ProcMount}. */
    public enum Default implements DnsPolicy, ProcMount {
        /** {@code Default}. */
        DEFAULT("Default");

        private final String text;

        Default(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code None} of {@link DnsPolicy}, {@link MountPropagation}, {@link SessionAffinity}. */
    public enum None implements DnsPolicy, MountPropagation, SessionAffinity {
        /** {@code None}. */
        NONE("None");

        private final String text;

        None(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code Exists} of {@link LabelOperator}, {@link NodeOperator}, {@link TolerationOperator}. */
    public enum Exists implements LabelOperator, NodeOperator, TolerationOperator {
        /** {@code Exists}. */
        EXISTS("Exists");

        private final String text;

        Exists(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code Lt}, {@code Gt} of {@link NodeOperator}, {@link TolerationOperator}. */
    public enum Lt implements NodeOperator, TolerationOperator {
        /** {@code Lt}. */
        LT("Lt"),
        /** {@code Gt}. */
        GT("Gt");

        private final String text;

        Lt(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code In}, {@code NotIn} of {@link ExitCodeOperator}, {@link LabelOperator}, {@link NodeOperator}. */
    public enum SetOperator implements ExitCodeOperator, LabelOperator, NodeOperator {
        /** {@code In}. */
        IN("In"),
        /** {@code NotIn}. */
        NOT_IN("NotIn");

        private final String text;

        SetOperator(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code DoesNotExist} of {@link LabelOperator}, {@link NodeOperator}. */
    public enum DoesNotExist implements LabelOperator, NodeOperator {
        /** {@code DoesNotExist}. */
        DOES_NOT_EXIST("DoesNotExist");

        private final String text;

        DoesNotExist(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code File} of {@link HostPathType}, {@link TerminationMessagePolicy}. */
    public enum File implements HostPathType, TerminationMessagePolicy {
        /** {@code File}. */
        FILE("File");

        private final String text;

        File(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code Ignore} of {@link NodeInclusionPolicy}, {@link PodFailurePolicyAction}. */
    public enum Ignore implements NodeInclusionPolicy, PodFailurePolicyAction {
        /** {@code Ignore}. */
        IGNORE("Ignore");

        private final String text;

        Ignore(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }
}
