/** What a reader keeps and revises: the only writer of it. */
export function listenToStudy(): void {}
