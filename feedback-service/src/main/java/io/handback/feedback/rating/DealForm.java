package io.handback.feedback.rating;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The situation of a rating as a client sends it: the deal by our id, or by its source's id, or none.
@DealForm.NamedOnce
public record DealForm(
        @Nullable @Schema(description = "Our id of the deal.") UUID dealId,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "The deal's id in its source; needs source.", examples = "006-4711") String externalId,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(description = "The system the externalId is from.", examples = "salesforce") String source,
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "negotiation") String stage,
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "cfo") String persona,
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "healthcare") String industry,
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "meeting") String channel,
        @Nullable @Schema(description = "Whether the material was used with a buyer.") Boolean usedWithBuyer) {

    /// The situation, given our id of the deal.
    DealContext with(@Nullable UUID deal) {
        return new DealContext(deal, stage, persona, industry, channel, usedWithBuyer);
    }

    private boolean isNamedOnce() {
        boolean bySource = externalId != null || source != null;
        boolean whole = externalId != null && source != null;
        return dealId == null ? whole || !bySource : !bySource;
    }

    /// A deal is named by `dealId`, or by `externalId` and `source` together, or not at all.
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Check.class)
    @interface NamedOnce {

        /// What to do about it.
        String message() default "Name the deal by dealId, or by externalId together with source, or leave all three out.";

        /// Required by Bean Validation, not used.
        Class<?>[] groups() default {};

        /// Required by Bean Validation, not used.
        Class<? extends Payload>[] payload() default {};
    }

    /// Checks it.
    public static class Check implements ConstraintValidator<NamedOnce, DealForm> {

        @Override
        public boolean isValid(@Nullable DealForm deal, ConstraintValidatorContext context) {
            return deal == null || deal.isNamedOnce();
        }
    }
}
