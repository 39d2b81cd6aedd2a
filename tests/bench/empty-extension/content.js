// An extension that does nothing: what the browser itself costs.
void 0;
