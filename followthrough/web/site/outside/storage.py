"""Static files under names that hold their fingerprint, so that a browser can cache them without limit."""

from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]


class FingerprintStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Rewrites the imports of our JavaScript modules to fingerprinted names; scripts of packages stay unchanged."""

    support_js_module_import_aggregation = True
    _js_module_import_aggregation_patterns = (
        "js/*.js",
        CompressedManifestStaticFilesStorage._js_module_import_aggregation_patterns[1],
    )
